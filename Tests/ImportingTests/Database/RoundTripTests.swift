import HorneroKit
import Importing
import Persistence
import ServiceDescription
import Testing

/// Tables that we make, read back as a description, make the same tables again.
@Suite struct RoundTripTests {
  private let records = "CREATE TABLE schema_migrations (name text PRIMARY KEY, applied_at integer NOT NULL)"

  @Test(arguments: Engine.all) func theBookstoreComesBack(_ place: Engine) throws {
    let text = try #require(Pipeline.builtin.samples["bookstore"])
    let before = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let schema = DatabaseSchema(before)
    let imported = try place.imported(schema.statements(for: place.engine).map(\.text) + [records])
    let after = try #require(parseService(Array(imported.text.utf8), file: "hornero.yml").service)
    #expect(Set(after.resources.map(\.name)) == Set(before.resources.map(\.name)))
    for resource in before.resources {
      let made = statements(of: DatabaseSchema(after), resource.table, place.engine)
      #expect(made == statements(of: schema, resource.table, place.engine), "\(imported.text)")
    }
    #expect(after.auth != nil)
    #expect(
      Set(imported.remarks.map(\.subject)).isSuperset(of: [
        "users", "refresh_tokens", "idempotency_keys", "queued_jobs",
      ]))
  }

  /// What makes a table and its indexes, whatever the order of these.
  private func statements(of schema: DatabaseSchema, _ table: String, _ engine: DataStores.Engine) -> [String] {
    guard let table = schema.table(named: table) else { return [] }
    return DatabaseSchema(tables: [table]).statements(for: engine).map(\.text).sorted()
  }

  /// A service on these very tables may be made of them as well.
  @Test(arguments: Engine.postgres) func whatWeMadeCanBeServedAsItIs(_ place: Engine) throws {
    let text = try #require(Pipeline.builtin.samples["bookstore"])
    let before = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let imported = try place.imported(DatabaseSchema(before).statements(for: place.engine).map(\.text) + [records]) {
      $0.isExisting = true
    }
    #expect(imported.deviations.isEmpty)
    let after = try #require(parseService(Array(imported.text.utf8), file: "hornero.yml").service)
    #expect(after.data.isExisting)
    for resource in before.resources {
      let columns = { (service: Service) in
        DatabaseSchema(service).table(named: resource.table)?.columns.map(\.name)
      }
      #expect(columns(after) == columns(before))
    }
  }
}
