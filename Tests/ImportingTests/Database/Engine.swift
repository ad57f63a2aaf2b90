import Foundation
import HorneroKit
import Importing
import ServiceDescription
import Testing

/// A database of its own in a real engine. PostgreSQL is there where `TEST_DATABASE_URL` names a server.
struct Engine: Sendable, CustomTestStringConvertible {
  let engine: DataStores.Engine
  private static let server = ProcessInfo.processInfo.environment["TEST_DATABASE_URL"]

  static var all: [Engine] { [Engine(engine: .sqlite)] + postgres }
  static var postgres: [Engine] { server == nil ? [] : [Engine(engine: .postgres)] }

  var testDescription: String { engine.rawValue }

  /// What is made of the tables that these statements make.
  func imported(
    _ statements: [String], _ change: (inout DatabaseImport) -> Void = { _ in }
  ) throws -> ImportedDatabase {
    let catalogue = try catalogue(of: statements.map { $0 + ";" }.joined(separator: "\n"))
    var wish = DatabaseImport(title: "test")
    change(&wish)
    let result = try wish.description(of: catalogue)
    let (service, diagnostics) = parseService(Array(result.text.utf8), file: "hornero.yml")
    #expect(service != nil && diagnostics.allSatisfy { $0.severity != .error }, "\(diagnostics)\n\(result.text)")
    return result
  }

  private func catalogue(of script: String) throws -> Catalogue {
    switch engine {
    case .sqlite:
      let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).sqlite"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try run(["sqlite3", "-bail", path, script])
      return try Catalogue(sqlite: try DatabaseShell.file("test", at: path).ask(Catalogue.query(.sqlite)))
    case .postgres:
      let server = try #require(Self.server)
      let address = try #require(PostgresAddress(url: server))
      let schema = "s" + UUID().uuidString.lowercased().filter { $0 != "-" }
      let head = "SET client_min_messages = warning; CREATE SCHEMA \(schema); SET search_path = \(schema);\n"
      defer { _ = try? Program.run(["psql", "-X", "-q", "-c", "DROP SCHEMA \(schema) CASCADE", server]) }
      try run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", head + script, server])
      return try Catalogue(
        postgres: try DatabaseShell.postgres(address).ask(Catalogue.query(.postgres, schema: schema)))
    }
  }

  private func run(_ command: [String]) throws {
    let result = try Program.run(command)
    try #require(result.status == 0, "\(String(decoding: result.output, as: UTF8.self))")
  }
}
