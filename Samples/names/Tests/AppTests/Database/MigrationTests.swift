import Testing

@testable import App

struct MigrationTests {
    @Test func isSafeTwice() async throws {
        try await withEmptyDatabase { database in
            let migrator = Migrator(database: database)
            #expect(try await migrator.migrate().map(\.name) == Migration.all.map(\.name))
            #expect(try await migrator.migrate().isEmpty)
            try await migrator.requireCurrentSchema()
        }
    }

    @Test func doesNotServeAnOldSchema() async throws {
        let error = await #expect(throws: ConfigurationError.self) {
            try await withDatabaseURL { url in
                try await withService(["DATABASE_URL": url, "DATABASE_MIGRATE": "false"]) { _ in }
            }
        }
        #expect(error?.variable == "DATABASE_URL")
        #expect(error?.description.contains(Migration.all[0].name) == true)
    }

    @Test func undoesAStepThatFails() async throws {
        try await withEmptyDatabase { database in
            let broken = Migration.only("0001_broken", ["CREATE TABLE half (id INTEGER)", "no SQL"])
            await #expect(throws: (any Error).self) {
                try await Migrator(database: database, migrations: [broken]).migrate()
            }
            let mended = Migration.only("0001_broken", ["CREATE TABLE half (id INTEGER)"])
            let applied = try await Migrator(database: database, migrations: [mended]).migrate()
            #expect(applied.map(\.name) == ["0001_broken"])
        }
    }

    @Test func stopsWhereRowsStandInTheWay() async throws {
        try await withEmptyDatabase { database in
            let first = Migration.only("0001_first", ["CREATE TABLE half (id INTEGER)", "INSERT INTO half VALUES (1)"])
            let query = "SELECT id FROM half"
            let second = Migration.only("0002_second", [.refuse("rows", where: query), "DROP TABLE half"])
            let migrator = Migrator(database: database, migrations: [first, second])
            let refused = MigrationRefused(migration: "0002_second", reason: "rows", count: 1, query: query)
            await #expect(throws: refused) { try await migrator.migrate() }
            #expect(refused.description.contains("0002_second") && refused.description.contains(query))
            let pending = try await migrator.status().map(\.isPending)
            #expect(pending == [false, true])
            try await database.write { _ = try $0.execute("DELETE FROM half") }
            let applied = try await migrator.migrate()
            #expect(applied.map(\.name) == ["0002_second"])
        }
    }

    @Test func stopsAfterTheOneThatIsNamed() async throws {
        let steps = [Migration.only("0001_first", []), .only("0002_second", []), .only("0003_third", [])]
        try await withEmptyDatabase { database in
            let migrator = Migrator(database: database, migrations: steps)
            let first = try await migrator.migrate(to: "0002_second")
            #expect(first.map(\.name) == ["0001_first", "0002_second"])
            let pending = try await migrator.status().map(\.isPending)
            #expect(pending == [false, false, true])
            let rest = try await migrator.migrate()
            #expect(rest.map(\.name) == ["0003_third"])
            let older = Migrator(database: database, migrations: [steps[0]])
            let known = try await older.status().map(\.isKnown)
            #expect(known == [true, false, false])
            try await older.requireCurrentSchema()
        }
    }

    @Test func areFoundByNameAndNumber() {
        let name = Migration.all[0].name
        #expect(MigrateCommand.named(name) == name)
        #expect(MigrateCommand.named("0001") == name)
        #expect(MigrateCommand.named("1") == name)
        #expect(MigrateCommand.named("9999") == nil)
    }

    @Test func saysWhereItStandsWithNothingToDo() {
        let done = MigrationStatus(name: "0001_a", appliedAt: .now)
        let next = MigrationStatus(name: "0002_b", appliedAt: .now)
        let pending = MigrationStatus(name: "0002_b", appliedAt: nil)
        #expect(MigrateCommand.nothingToDo(nil, [done, next]) == "nothing to do, the schema is current")
        #expect(MigrateCommand.nothingToDo("0002_b", [done, next]) == "nothing to do, the schema is current")
        #expect(MigrateCommand.nothingToDo("0001_a", [done, pending]) == "nothing to do; 1 more pending")
        #expect(MigrateCommand.nothingToDo("0001_a", [done, next]).contains("is past 0001_a"))
    }

    @Test func runsOnceForManyAtATime() async throws {
        try await withDatabaseURL(isShared: true) { url in
            let configuration = try AppConfiguration.testing(["DATABASE_URL": url]).database
            let first = Migrator(database: try openDatabase(configuration))
            let second = Migrator(database: try openDatabase(configuration))
            async let one = first.migrate().count
            async let other = second.migrate().count
            #expect(try await one + other == Migration.all.count)
        }
    }

    @Test func namesAFileThatCannotBeOpened() async throws {
        let error = await #expect(throws: ConfigurationError.self) {
            try await withService(["DATABASE_URL": "sqlite:///no/such/directory/test.sqlite"]) { _ in }
        }
        #expect(error?.variable == "DATABASE_URL")
    }

    @Test func findsTheRowsAgain() async throws {
        try await withDatabaseURL(isShared: true) { url in
            let settings = ["DATABASE_URL": url]
            let kept = KeptRow()
            try await withService(settings) { await kept.keep(try await $0.create(TypeModelFixture.self)) }
            try await withService(settings) { service in
                let row = await kept.fields
                let answer = try await service.get(TypeModelFixture.path(of: row))
                #expect(answer.fields == row)
            }
        }
    }
}

extension Migration {
    /// The same statements whatever the engine.
    fileprivate static func only(_ name: String, _ statements: [MigrationStep]) -> Migration {
        Migration(name: name, sqlite: statements)
    }
}

private actor KeptRow {
    var fields: Fields = [:]

    func keep(_ fields: Fields) { self.fields = fields }
}
