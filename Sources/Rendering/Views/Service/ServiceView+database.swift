import ServiceDescription
import Templating

/// The tables, their migrations, and what they are kept in.
extension ServiceView {
  var migratesSQLite: Bool { migrationEngines.contains(.sqlite) }
  var migratesPostgres: Bool { migrationEngines.contains(.postgres) }
  var hasEarlierRows: Bool { !earlierRows.isEmpty }
  var hasSQLite: Bool { engines.contains(.sqlite) }
  var hasPostgres: Bool { engines.contains(.postgres) }
  var hasBothEngines: Bool { hasSQLite && hasPostgres }
  var isExistingSQLite: Bool { isExisting && hasSQLite }
  var isExistingPostgres: Bool { isExisting && hasPostgres }
  /// The table that records the migrations.
  var records: String { isExisting ? "service_migrations" : "schema_migrations" }
  var hasWireNames: Bool { !wireNames.isEmpty }

  @SchemaBuilder<ServiceView>
  static var databaseMembers: [SchemaMember<ServiceView>] {
    Code("migrations", \.migrations, "all migrations, as elements of an array")
    Code("earlierRows", \.earlierRows, "rows from before migrations, as elements of an array")
    Flag("migratesSQLite", \.migratesSQLite, "whether migrations have statements for SQLite")
    Flag("migratesPostgres", \.migratesPostgres, "whether migrations have statements for PostgreSQL")
    Flag("hasEarlierRows", \.hasEarlierRows, "whether the schema has changed since the first")
    One("database", \.database, "the database in words")
    Flag("hasSQLite", \.hasSQLite, "whether the database may be SQLite")
    Flag("hasPostgres", \.hasPostgres, "whether the database may be PostgreSQL")
    Flag("hasBothEngines", \.hasBothEngines, "whether it may be either")
    Flag("isExisting", \.isExisting, "whether the tables were made by another program")
    Flag("isExistingSQLite", \.isExistingSQLite, "whether they may be in SQLite")
    Flag("isExistingPostgres", \.isExistingPostgres, "whether they may be in PostgreSQL")
    Code("records", \.records, "the table that records the migrations")
    Code("wireNames", \.wireNames, "columns that JSON calls otherwise, as elements of a dictionary")
    Flag("hasWireNames", \.hasWireNames, "whether there are any")
    Flag("hasUUIDs", \.hasUUIDs, "whether a resource has UUIDs for ids")
    Flag("hasMissingRow", \.hasMissingRow, "whether there are statements that must give a row")
  }
}
