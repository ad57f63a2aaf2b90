import Foundation
import ServiceDescription
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What is emitted for PostgreSQL holds on a real server, which `scripts/with-postgres` starts.
extension EmittedSuites {
  @Suite(
    .serialized,
    .enabled("PostgreSQL is not installed (Debian: apt-get install postgresql)") { try await PostgresServer.isThere() }
  ) struct PostgresTests {
    /// The same suite as on SQLite, on the other engine.
    @Test(arguments: try SampleProject.all.filter { try $0.service().data.engines.contains(.postgres) })
    func theSampleHoldsWhatItPromises(_ sample: SampleProject) async throws {
      try await PostgresServer.expectSuite(in: sample.folder)
    }

    /// A project for PostgreSQL alone has nothing of SQLite, and its suite needs nothing of it.
    @Test func isEnoughAlone() async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "hornero-postgres-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let sample = try #require(SampleProject.all.first { $0.name == "minimal" })
      let files = try sample.rendered(with: "data: { engines: [postgres] }")
      for (path, contents) in files {
        let text = String(decoding: contents, as: UTF8.self)
        let isFree = !text.contains("SQLite") && !text.contains("GRDB")
        #expect(isFree, "\(path)")
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents).write(to: file)
      }
      try await PostgresServer.expectSuite(in: folder)
    }
  }
}

enum PostgresServer {
  /// Where servers are required, as in continuous integration, one that is missing is not passed over but fails.
  static func isThere() async throws -> Bool {
    if ProcessInfo.processInfo.environment["REQUIRE_SERVERS"] == "1" { return true }
    let result = try await run(
      .path(script), arguments: ["--check"], input: .none, output: .discarded, error: .discarded)
    return result.terminationStatus.isSuccess
  }

  static func expectSuite(in folder: URL) async throws {
    let options = ["--build-tests", "--package-path", folder.path, "--scratch-path", EmittedSuites.scratch]
    let build = try await swift(["build"] + options)
    try #require(build.isSuccess, "\(build.output.suffix(6000))")
    let command = ["swift", "test", "--skip-build"] + options.dropFirst()
    let environment = Environment.inherit.updating(["SWIFT_DETERMINISTIC_HASHING": "1"])
    let result = try await run(
      .path(script), arguments: Arguments(command), environment: environment, input: .none,
      output: .string(limit: 50_000_000), error: .combinedWithOutput)
    let output = result.standardOutput
    #expect(result.terminationStatus.isSuccess, "\(output.suffix(6000))")
    #expect(output.contains("Suite PostgresTransactionTests passed"), "\(output.suffix(2000))")
  }

  private static let script = FilePath(SampleProject.repository.appending(path: "scripts/with-postgres").path)
}
