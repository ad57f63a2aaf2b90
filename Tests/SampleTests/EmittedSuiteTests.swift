import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Every sample compiles without a warning, keeps its own formatting rules and passes the suite it came with.
///
/// One after another on one scratch path: SwiftPM locks it, and the dependencies are compiled once for all.
@Suite(.serialized) struct EmittedSuiteTests {
  @Test(arguments: SampleProject.all)
  func theSampleHoldsWhatItPromises(_ sample: SampleProject) async throws {
    let format = try await swift("format", "lint", "--strict", "--recursive", sample.folder.path)
    #expect(format.isSuccess, "\(format.output)")

    let options = ["--package-path", sample.folder.path, "--scratch-path", Self.scratch]
    let build = try await swift(["build", "--build-tests"] + options)
    try #require(build.isSuccess, "\(build.output.suffix(6000))")
    let warnings = build.output.split(separator: "\n").filter { line in
      line.hasPrefix(sample.folder.path) && line.contains(" warning: ")
    }
    #expect(warnings == [])

    let test = try await swift(["test", "--skip-build"] + options)
    #expect(test.isSuccess, "\(test.output.suffix(6000))")
    #expect(test.output.contains("Test run with "), "no test ran:\n\(test.output.suffix(2000))")
  }

  private static let scratch = SampleProject.repository.appending(path: ".build-samples").path

  private func swift(_ arguments: String...) async throws -> CommandResult { try await swift(arguments) }

  private func swift(_ arguments: [String]) async throws -> CommandResult {
    // Traits come out in random order otherwise, and force rebuilds.
    let environment = Environment.inherit.updating(["SWIFT_DETERMINISTIC_HASHING": "1"])
    let result = try await run(
      .name("swift"), arguments: Arguments(arguments), environment: environment, input: .none,
      output: .string(limit: 50_000_000), error: .combinedWithOutput)
    return CommandResult(isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput)
  }
}

struct CommandResult {
  var isSuccess: Bool
  var output: String
}
