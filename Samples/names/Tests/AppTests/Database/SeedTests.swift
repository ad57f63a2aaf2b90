import Testing

@testable import App

/// The rows that `App seed` makes.
struct SeedTests {
    @Test func fillAnEmptyDatabaseOnce() async throws {
        let database = try openDatabase(AppConfiguration.testing().database)
        try await Migrator(database: database).migrate()
        let made = try await Seeder(database: database).run()
        #expect(made.first { $0.name == "types" }?.count == TypeModelSeed.rows.count)
        let types = try await database.read { try $0.integer(#"SELECT count(*) FROM "types""#) }
        #expect(types == TypeModelSeed.rows.count)
        #expect(made.first { $0.name == "requests" }?.count == RequestModelSeed.rows.count)
        let requests = try await database.read { try $0.integer(#"SELECT count(*) FROM "requests""#) }
        #expect(requests == RequestModelSeed.rows.count)
        #expect(made.first { $0.name == "responses" }?.count == ResponseModelSeed.rows.count)
        let responses = try await database.read { try $0.integer(#"SELECT count(*) FROM "responses""#) }
        #expect(responses == ResponseModelSeed.rows.count)
        #expect(made.first { $0.name == "errors" }?.count == ErrorModelSeed.rows.count)
        let errorsModel = try await database.read { try $0.integer(#"SELECT count(*) FROM "errors""#) }
        #expect(errorsModel == ErrorModelSeed.rows.count)
        #expect(made.first { $0.name == "applications" }?.count == ApplicationModelSeed.rows.count)
        let applications = try await database.read { try $0.integer(#"SELECT count(*) FROM "applications""#) }
        #expect(applications == ApplicationModelSeed.rows.count)
        #expect(made.first { $0.name == "people" }?.count == PersonSeed.rows.count)
        let people = try await database.read { try $0.integer(#"SELECT count(*) FROM "people""#) }
        #expect(people == PersonSeed.rows.count)
        #expect(made.first { $0.name == "series" }?.count == SeriesSeed.rows.count)
        let allSeries = try await database.read { try $0.integer(#"SELECT count(*) FROM "series""#) }
        #expect(allSeries == SeriesSeed.rows.count)
        #expect(made.first { $0.name == "orders" }?.count == OrderSeed.rows.count)
        let orders = try await database.read { try $0.integer(#"SELECT count(*) FROM "orders""#) }
        #expect(orders == OrderSeed.rows.count)
        #expect(made.first { $0.name == "tables" }?.count == TableModelSeed.rows.count)
        let tables = try await database.read { try $0.integer(#"SELECT count(*) FROM "tables""#) }
        #expect(tables == TableModelSeed.rows.count)
        #expect(made.first { $0.name == "data" }?.count == DataModelSeed.rows.count)
        let allData = try await database.read { try $0.integer(#"SELECT count(*) FROM "data""#) }
        #expect(allData == DataModelSeed.rows.count)
        #expect(made.first { $0.name == "tasks" }?.count == TaskModelSeed.rows.count)
        let tasks = try await database.read { try $0.integer(#"SELECT count(*) FROM "tasks""#) }
        #expect(tasks == TaskModelSeed.rows.count)
        #expect(made.first { $0.name == "caches" }?.count == CacheModelSeed.rows.count)
        let caches = try await database.read { try $0.integer(#"SELECT count(*) FROM "caches""#) }
        #expect(caches == CacheModelSeed.rows.count)
        #expect(made.first { $0.name == "strings" }?.count == StringModelSeed.rows.count)
        let strings = try await database.read { try $0.integer(#"SELECT count(*) FROM "strings""#) }
        #expect(strings == StringModelSeed.rows.count)
        #expect(made.first { $0.name == "databases" }?.count == DatabaseModelSeed.rows.count)
        let databases = try await database.read { try $0.integer(#"SELECT count(*) FROM "databases""#) }
        #expect(databases == DatabaseModelSeed.rows.count)
        #expect(made.first { $0.name == "isbn13s" }?.count == ISBN13Seed.rows.count)
        let isbn13s = try await database.read { try $0.integer(#"SELECT count(*) FROM "isbn13s""#) }
        #expect(isbn13s == ISBN13Seed.rows.count)
        #expect(made.first { $0.name == "inputs" }?.count == InputModelSeed.rows.count)
        let inputs = try await database.read { try $0.integer(#"SELECT count(*) FROM "inputs""#) }
        #expect(inputs == InputModelSeed.rows.count)
        #expect(made.first { $0.name == "input inputs" }?.count == InputInputSeed.rows.count)
        let inputInputs = try await database.read { try $0.integer(#"SELECT count(*) FROM "input_inputs""#) }
        #expect(inputInputs == InputInputSeed.rows.count)
        #expect(made.first { $0.name == "children" }?.count == ChildSeed.rows.count)
        let children = try await database.read { try $0.integer(#"SELECT count(*) FROM "children""#) }
        #expect(children == ChildSeed.rows.count)
        await #expect(throws: SeedError.self) { try await Seeder(database: database).run() }
    }
}
