// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// Applies migrations in order, each in a transaction of its own that also records it.
struct Migrator: Sendable {
    let database: any Database
    var migrations = Migration.all

    /// Safe to run again, and from several processes at once: who comes second finds the record.
    ///
    /// - Parameter last: the name of the migration to stop after; nil for all.
    /// - Returns: what was applied now.
    /// - Throws: `MigrationRefused` where rows stand in the way. What was applied before stays.
    @discardableResult
    func migrate(to last: String? = nil) async throws -> [Migration] {
        try await record()
        var applied: [Migration] = []
        for migration in migrations {
            let steps = database.steps(of: migration)
            let isNew = try await database.migrate { connection in
                guard try !Self.isApplied(migration, connection) else { return false }
                for step in steps { try connection.run(step, of: migration) }
                try connection.execute(
                    "INSERT INTO schema_migrations (name, applied_at) VALUES (?1, ?2)",
                    [.text(migration.name), .timestamp(Timestamp.now())]
                )
                return true
            }
            if isNew { applied.append(migration) }
            if migration.name == last { break }
        }
        return applied
    }

    /// Every migration that this program or the database knows of.
    func status() async throws -> [MigrationStatus] {
        try await record()
        let times = try await database.read { connection in
            try connection.rows("SELECT name, applied_at FROM schema_migrations ORDER BY name", []) { row in
                (name: try row.text(0), time: try row.timestamp(1))
            }
        }
        let known = migrations.map { migration in
            MigrationStatus(name: migration.name, appliedAt: times.first { $0.name == migration.name }?.time)
        }
        let names = Set(migrations.map(\.name))
        let others = times.filter { !names.contains($0.name) }
        return known + others.map { MigrationStatus(name: $0.name, appliedAt: $0.time, isKnown: false) }
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
        // Who serves need not be allowed to make tables.
        let pending = try await database.read { [migrations] connection in
            guard try connection.hasTable("schema_migrations") else { return migrations }
            return try migrations.filter { try !Self.isApplied($0, connection) }
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
        let steps = database.steps(of: .records)
        try await database.migrate { connection in
            for step in steps { try connection.run(step, of: .records) }
        }
    }

    private static func isApplied(_ migration: Migration, _ connection: any DatabaseConnection) throws -> Bool {
        try connection.integer("SELECT count(*) FROM schema_migrations WHERE name = ?1", [.text(migration.name)]) > 0
    }
}

/// Where a migration stands in a database.
struct MigrationStatus: Sendable, Equatable {
    let name: String
    /// Nil where it is still to come.
    let appliedAt: Date?
    /// False for one that a newer program applied.
    var isKnown = true

    var isPending: Bool { appliedAt == nil }
}
