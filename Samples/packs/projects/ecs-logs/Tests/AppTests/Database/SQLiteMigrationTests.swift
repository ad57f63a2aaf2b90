import Testing

@testable import App

/// SQLite changes most of a table by making it anew, and what refers to its rows must not notice.
struct SQLiteMigrationTests {
    @Test func keepsWhatRefersToATableThatIsMadeAnew() async throws {
        let database = try await database()
        try await migrate(database, copying: "INSERT INTO new_parents SELECT id FROM parents")
        #expect(try await children(of: database) == 1)
    }

    @Test func refusesToLoseWhatRowsReferTo() async throws {
        let database = try await database()
        await #expect(throws: ConstraintViolation.self) {
            try await migrate(database, copying: "INSERT INTO new_parents SELECT id + 1 FROM parents")
        }
        #expect(try await children(of: database) == 1)
        try await migrate(database, copying: "INSERT INTO new_parents SELECT id FROM parents")
    }

    @Test func holdsToReferencesAfterwards() async throws {
        let database = try await database()
        await #expect(throws: ConstraintViolation.self) {
            try await database.write { try $0.execute("INSERT INTO children VALUES (2, 9)") }
        }
    }

    /// A row that goes with the one it refers to.
    private func database() async throws -> any Database {
        let configuration = try AppConfiguration.testing(["DATABASE_URL": "sqlite::memory:"])
        let database = try openDatabase(configuration.database)
        let steps: [MigrationStep] = [
            "CREATE TABLE parents (id INTEGER PRIMARY KEY)",
            """
            CREATE TABLE children (
                id INTEGER PRIMARY KEY,
                parent INTEGER NOT NULL REFERENCES parents (id) ON DELETE CASCADE
            )
            """,
            "INSERT INTO parents VALUES (1)", "INSERT INTO children VALUES (1, 1)",
        ]
        let first = Migration(name: "0001_first", sqlite: steps)
        try await Migrator(database: database, migrations: [first]).migrate()
        return database
    }

    private func migrate(_ database: any Database, copying rows: String) async throws {
        let steps: [MigrationStep] = [
            "CREATE TABLE new_parents (id INTEGER PRIMARY KEY)", .execute(rows), "DROP TABLE parents",
            "ALTER TABLE new_parents RENAME TO parents",
        ]
        let second = Migration(name: "0002_second", sqlite: steps)
        try await Migrator(database: database, migrations: [second]).migrate()
    }

    private func children(of database: any Database) async throws -> Int64 {
        try await database.read { try $0.integer("SELECT count(*) FROM children") }
    }
}
