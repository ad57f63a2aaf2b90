/// Tables that no resource stands for, because a tool or a service of ours keeps something in them.
struct OwnTables {
  /// Where tools record what migrations they have run, in small letters.
  static let records: Set<String> = [
    "__efmigrationshistory", "_prisma_migrations", "alembic_version", "ar_internal_metadata", "databasechangelog",
    "databasechangeloglock", "django_migrations", "flyway_schema_history", "goose_db_version", "knex_migrations",
    "knex_migrations_lock", "schema_migrations",
  ]

  /// Whether users and their tokens are kept as `auth` keeps them.
  let hasAuth: Bool
  private let isOurs: Bool

  init(_ catalogue: Catalogue) {
    func has(_ table: String, _ columns: [String]) -> Bool {
      guard let table = catalogue.tables.first(where: { $0.name == table }) else { return false }
      return Set(columns).isSubset(of: table.columns.map(\.name))
    }
    isOurs = has("schema_migrations", ["name", "applied_at"])
    hasAuth =
      isOurs && has("users", ["id", "email", "password_hash", "role"])
      && has("refresh_tokens", ["user_id", "family", "hash", "expires_at", "used_at"])
  }

  func reason(against table: String) -> String? {
    switch table {
    case "users", "refresh_tokens": hasAuth ? "auth keeps it; write the roles that there are" : nil
    case "idempotency_keys": isOurs ? "the service keeps it where something is idempotent" : nil
    case "queued_jobs": isOurs ? "the service keeps it where there are jobs; describe them" : nil
    default: nil
    }
  }
}
