import Foundation
import ServiceDescription
import Subprocess

/// A database of its own in a real engine, asked through the engine's own shell.
///
/// PostgreSQL is there where `HORNERO_TEST_POSTGRES` holds the URL of a server on which schemas may be made.
struct Shell: Sendable {
  let engine: DataStores.Engine

  static let postgres = ProcessInfo.processInfo.environment["HORNERO_TEST_POSTGRES"]
  static var engines: [DataStores.Engine] { postgres == nil ? [.sqlite] : [.sqlite, .postgres] }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a script in a new, empty database, and gives the lines that it prints.
  ///
  /// - Parameter script: statements with their semicolons. The first that fails ends it.
  func run(_ script: String) async throws -> [String] {
    switch engine {
    case .sqlite:
      return try await run("sqlite3", ["-bail", ":memory:"], script)
    case .postgres:
      let schema = "s" + UUID().uuidString.lowercased().filter { $0 != "-" }
      let head = "SET client_min_messages = warning; CREATE SCHEMA \(schema); SET search_path = \(schema);\n"
      let tail = "\nDROP SCHEMA \(schema) CASCADE;"
      let arguments = ["-X", "-q", "-A", "-t", "-1", "-v", "ON_ERROR_STOP=1", Self.postgres ?? ""]
      return try await run("psql", arguments, head + script + tail)
    }
  }

  private func run(_ command: String, _ arguments: [String], _ script: String) async throws -> [String] {
    let result = try await Subprocess.run(
      .name(command), arguments: Arguments(arguments), input: .string(script), output: .string(limit: 10_000_000),
      error: .string(limit: 1_000_000))
    guard result.terminationStatus.isSuccess else {
      throw Failure(description: "\(engine): \(result.standardError)\n\(script)")
    }
    return result.standardOutput.split(separator: "\n").map(String.init)
  }
}
