/// One step of the schema. It is never changed once it has run somewhere; the next step comes after it.
struct Migration: Sendable {
    /// Its number and what it does: `0001_initial`.
    let name: String
    /// What it does on SQLite.
    var sqlite: [MigrationStep] = []
}

extension Migration {
    /// Where the migrations that were applied are recorded.
    static let records = Migration(
        name: "schema_migrations",
        sqlite: [
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                name TEXT PRIMARY KEY NOT NULL,
                applied_at INTEGER NOT NULL
            ) STRICT
            """
        ]
    )
}
