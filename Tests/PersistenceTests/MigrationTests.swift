import ServiceDescription
import Testing

@testable import Persistence

/// A database that went through a migration is what a new one is, and still holds its rows.
@Suite struct MigrationTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String
    /// `drop:Book.isbn`, what a person has to allow.
    var misfits: [String] = []
    var testDescription: String { name }
  }

  static let pairs: [(Change, DataStores.Engine)] = (changes + awkwardChanges + jobChanges).flatMap { change in
    Shell.engines.map { (change, $0) }
  }

  @Test(arguments: pairs) func leadsToTheNewSchema(_ change: Change, _ engine: DataStores.Engine) async throws {
    let correspondence = try Correspondence(from: service(change.old), to: service(change.new))
    let migration = SchemaMigration(correspondence)
    #expect(migration.misfits.map(\.name) == change.misfits)
    let steps = migration.steps(for: engine)
    let statements = steps.compactMap { if case .execute(let statement) = $0 { statement } else { nil } }
    let head = engine == .sqlite ? "PRAGMA foreign_keys = OFF;\n" : ""
    let check = engine == .sqlite ? "SELECT 'broken', * FROM pragma_foreign_key_check;\n" : ""
    let made = DatabaseSchema(correspondence.old).script(for: engine)
    let migrated = try await Shell(engine: engine).run(
      head + made + statements.map { $0.text + ";\n" }.joined() + check + Catalogue.query(engine))
    let fresh = try await Shell(engine: engine).run(
      DatabaseSchema(correspondence.new).script(for: engine) + Catalogue.query(engine))
    #expect(Catalogue.normal(migrated, engine) == Catalogue.normal(fresh, engine), "\(steps)")
    if correspondence.old == correspondence.new { #expect(migration.isEmpty) }
  }

  @Test(arguments: pairs) func keepsTheRows(_ change: Change, _ engine: DataStores.Engine) async throws {
    let correspondence = try Correspondence(from: service(change.old), to: service(change.new))
    let migration = SchemaMigration(correspondence)
    let rows = try #require(migration.earlierRows(for: engine))
    var script = engine == .sqlite ? "PRAGMA foreign_keys = OFF;\n" : ""
    script += DatabaseSchema(correspondence.old).script(for: engine)
    script += rows.inserts.map { $0.text + ";\n" }.joined()
    for step in migration.steps(for: engine) {
      switch step {
      case .execute(let statement): script += statement.text + ";\n"
      case .refuse(let reason, let query): script += "SELECT 'refused', '\(reason)' FROM (\(query.text)) AS found;\n"
      }
    }
    script += rows.kept.map { $0.text + ";\n" }.joined()
    if engine == .sqlite { script += "SELECT 'broken', * FROM pragma_foreign_key_check;\n" }
    let output = try await Shell(engine: engine).run(script)
    #expect(output == rows.kept.map { _ in "1" }, "\(script)")
    let isEmptied = change.misfits.contains { $0.hasPrefix("require:") || $0 == "drop:A" }
    #expect(isEmptied || !rows.kept.isEmpty)
  }

  @Test func misfitsAreFoundByTheirQueries() async throws {
    let old =
      "  Book: { fields: { title: string, genre: { type: enum, values: [a, b, c] }, pages: int?, note: string } }"
    let new = """
        Book:
          fields:
            title: { type: string, unique: true }
            genre: { type: enum, values: [a, c] }
            pages: int
            note: int
      """
    let rows = """
      INSERT INTO "books" VALUES (1, 'same', 'a', NULL, '7', 0, 0), (2, 'same', 'b', 1, 'x', 0, 0),
        (3, 'other', 'c', 2, '007', 0, 0);
      """
    let migration = SchemaMigration(try Correspondence(from: service(old), to: service(new)))
    let names = ["values:Book.genre", "require:Book.pages", "change:Book.note", "unique:Book.title"]
    #expect(migration.misfits.map(\.name) == names)
    let queries = migration.misfits.compactMap { $0.queries[.sqlite]?.text }
    let script = try schema(old).script(for: .sqlite) + rows + queries.joined(separator: ";\n") + ";"
    #expect(try await Shell(engine: .sqlite).run(script) == ["2|b", "1", "2|x", "3|007", "same|2"])
  }

  @Test func numbersAreNotGivenAgain() async throws {
    let old = "  Book: { fields: { title: string? } }"
    let new = "  Book: { fields: { title: { type: string, default: x } } }"
    let migration = SchemaMigration(try Correspondence(from: service(old), to: service(new)))
    let steps = migration.steps(for: .sqlite).map { if case .execute(let step) = $0 { step.text + ";\n" } else { "" } }
    let script = try """
    \(schema(old).script(for: .sqlite))
    INSERT INTO "books" VALUES (7, NULL, 0, 0);
    DELETE FROM "books";
    \(steps.joined())
    INSERT INTO "books" ("title", "created_at", "updated_at") VALUES ('y', 0, 0);
    SELECT "id" FROM "books";
    """
    #expect(try await Shell(engine: .sqlite).run(script) == ["8"])
  }

  @Test func anEngineThatComesLaterGetsEverything() throws {
    let old = try service("  Book: { fields: { title: string } }", engines: "[sqlite]")
    let new = try service("  Book: { fields: { title: string } }")
    let migration = SchemaMigration(Correspondence(from: old, to: new))
    #expect(migration.steps(for: .sqlite).isEmpty)
    #expect(migration.steps(for: .postgres) == DatabaseSchema(new).statements(for: .postgres).map { .execute($0) })
    #expect(!migration.isEmpty)
  }
}
