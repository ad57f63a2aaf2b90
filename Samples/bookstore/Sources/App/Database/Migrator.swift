/// Applies migrations in order, each in a transaction of its own that also records it.
struct Migrator: Sendable {
    let database: any Database
    var migrations = Migration.all

    /// Safe to run again, and from several processes at once: who comes second finds the record.
    ///
    /// - Returns: what was applied now.
    @discardableResult
    func migrate() async throws -> [Migration] {
        try await record()
        var applied: [Migration] = []
        for migration in migrations {
            let statements = database.statements(of: migration)
            let isNew = try await database.migrate { connection in
                guard try !Self.isApplied(migration, connection) else { return false }
                for statement in statements { try connection.execute(statement) }
                try connection.execute(
                    "INSERT INTO schema_migrations (name, applied_at) VALUES (?1, ?2)",
                    [.text(migration.name), .timestamp(Timestamp.now())]
                )
                return true
            }
            if isNew { applied.append(migration) }
        }
        return applied
    }

    /// Brings the schema up to date where the configuration says so, else makes sure that it is.
    ///
    /// - Throws: `ConfigurationError` when a migration is pending that nobody applies.
    func prepare(_ configuration: DatabaseConfiguration) async throws {
        if configuration.migratesAtStart {
            try await migrate()
        } else {
            try await requireCurrentSchema()
        }
    }

    /// - Throws: `ConfigurationError` when a migration is pending.
    func requireCurrentSchema() async throws {
        try await record()
        let pending = try await database.read { [migrations] connection in
            try migrations.filter { try !Self.isApplied($0, connection) }
        }
        guard pending.isEmpty else {
            throw ConfigurationError(
                "DATABASE_URL",
                "names a database without \(pending.map(\.name).joined(separator: ", ")); run `App migrate` first"
            )
        }
    }

    /// Makes the place for the records.
    private func record() async throws {
        let statements = database.statements(of: .records)
        try await database.migrate { connection in
            for statement in statements { try connection.execute(statement) }
        }
    }

    private static func isApplied(_ migration: Migration, _ connection: any DatabaseConnection) throws -> Bool {
        try connection.integer("SELECT count(*) FROM schema_migrations WHERE name = ?1", [.text(migration.name)]) > 0
    }
}
