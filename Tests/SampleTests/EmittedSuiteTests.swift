import Foundation
import Testing

/// What compiles emitted projects, one after another on one scratch path: SwiftPM locks it, and the dependencies are
/// compiled once for all.
@Suite(.serialized) enum EmittedSuites {
  static let scratch = SampleProject.repository.appending(path: ".build-samples").path
}

/// Every sample compiles without a warning, keeps its own formatting rules and passes the suite it came with.
extension EmittedSuites {
  @Suite(.serialized) struct EmittedSuiteTests {
    @Test(arguments: SampleProject.all + SampleProject.ofPacks)
    func theSampleHoldsWhatItPromises(_ sample: SampleProject) async throws {
      let format = try await swift("format", "lint", "--strict", "--recursive", sample.folder.path)
      #expect(format.isSuccess, "\(format.output)")

      let options = ["--package-path", sample.folder.path, "--scratch-path", EmittedSuites.scratch]
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
  }
}
