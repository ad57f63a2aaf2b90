import Testing

@testable import App

struct MigrationTests {
    @Test func isSafeTwice() async throws {
        let migrator = Migrator(database: try openDatabase(AppConfiguration.testing().database))
        #expect(try await migrator.migrate().map(\.name) == Migration.all.map(\.name))
        #expect(try await migrator.migrate().isEmpty)
        try await migrator.requireCurrentSchema()
    }

    @Test func doesNotServeAnOldSchema() async throws {
        let error = await #expect(throws: ConfigurationError.self) {
            try await withService(["DATABASE_MIGRATE": "false"]) { _ in }
        }
        #expect(error?.variable == "DATABASE_URL")
        #expect(error?.description.contains(Migration.all[0].name) == true)
    }

    @Test func undoesAStepThatFails() async throws {
        let database = try openDatabase(AppConfiguration.testing().database)
        let broken = Migration.only("0001_broken", ["CREATE TABLE half (id INTEGER)", "no SQL"])
        await #expect(throws: (any Error).self) {
            try await Migrator(database: database, migrations: [broken]).migrate()
        }
        let mended = Migration.only("0001_broken", ["CREATE TABLE half (id INTEGER)"])
        #expect(try await Migrator(database: database, migrations: [mended]).migrate().count == 1)
    }

    @Test func runsOnceForManyAtATime() async throws {
        try await withTemporaryDirectory { directory in
            let settings = ["DATABASE_URL": "sqlite://\(directory)/test.sqlite"]
            let configuration = try AppConfiguration.testing(settings).database
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

    @Test func findsTheRowsOfAFileAgain() async throws {
        try await withTemporaryDirectory { directory in
            let settings = ["DATABASE_URL": "sqlite://\(directory)/test.sqlite"]
            let kept = KeptRow()
            try await withService(settings) { await kept.keep(try await $0.create(NoteFixture.self)) }
            try await withService(settings) { service in
                let row = await kept.fields
                let answer = try await service.get(NoteFixture.path(of: row))
                #expect(answer.fields == row)
            }
        }
    }
}

extension Migration {
    /// The same statements whatever the engine.
    fileprivate static func only(_ name: String, _ statements: [String]) -> Migration {
        Migration(name: name, sqlite: statements)
    }
}

private actor KeptRow {
    var fields: Fields = [:]

    func keep(_ fields: Fields) { self.fields = fields }
}
