/// Fills an empty database with the rows of `Seeds/`, in the order in which they refer to each other.
struct Seeder: Sendable {
    let database: any Database
    var cache = Cache()

    /// - Returns: how many rows were made of what.
    /// - Throws: `SeedError` when there are rows already, or a seed breaks the rules that clients have to obey.
    func run() async throws -> [(name: String, count: Int)] {
        try await requireEmptyTables()
        let user = try await makeUser()
        let users = [user.json]
        let types = try await make(TypeModelSeed.rows) { fields in
            let repository = TypeModelRepository(database: database, cache: cache)
            return try await repository.create(TypeModelInput(fields)).id.json
        }
        let requests = try await make(RequestModelSeed.rows, ["type_id": types]) { fields in
            let repository = RequestModelRepository(database: database, cache: cache)
            return try await repository.create(RequestModelInput(fields)).id.json
        }
        _ = try await make(ResponseModelSeed.rows, ["request_id": requests]) { fields in
            let repository = ResponseModelRepository(database: database)
            return try await repository.create(ResponseModelInput(fields)).id.json
        }
        _ = try await make(ErrorModelSeed.rows) { fields in
            let repository = ErrorModelRepository(database: database)
            return try await repository.create(ErrorModelInput(fields)).id.json
        }
        _ = try await make(ApplicationModelSeed.rows) { fields in
            let repository = ApplicationModelRepository(database: database, cache: cache)
            return try await repository.create(ApplicationModelInput(fields)).id.json
        }
        _ = try await make(PersonSeed.rows) { fields in
            let repository = PersonRepository(database: database)
            return try await repository.create(PersonInput(fields)).id.json
        }
        _ = try await make(SeriesSeed.rows) { fields in
            let repository = SeriesRepository(database: database, cache: cache)
            return try await repository.create(SeriesInput(fields)).id.json
        }
        _ = try await make(OrderSeed.rows) { fields in
            let repository = OrderRepository(database: database, cache: cache)
            return try await repository.create(OrderInput(fields)).id.json
        }
        _ = try await make(TableModelSeed.rows) { fields in
            let repository = TableModelRepository(database: database)
            return try await repository.create(TableModelInput(fields)).id.json
        }
        _ = try await make(DataModelSeed.rows) { fields in
            let repository = DataModelRepository(database: database)
            return try await repository.create(DataModelInput(fields)).id.json
        }
        _ = try await make(TaskModelSeed.rows) { fields in
            let repository = TaskModelRepository(database: database)
            return try await repository.create(TaskModelInput(fields)).id.json
        }
        _ = try await make(JobModelSeed.rows) { fields in
            let repository = JobModelRepository(database: database)
            return try await repository.create(JobModelInput(fields)).id.json
        }
        _ = try await make(CacheModelSeed.rows) { fields in
            let repository = CacheModelRepository(database: database, cache: cache)
            return try await repository.create(CacheModelInput(fields)).id.json
        }
        _ = try await make(StringModelSeed.rows) { fields in
            let repository = StringModelRepository(database: database)
            return try await repository.create(StringModelInput(fields)).id.json
        }
        _ = try await make(DatabaseModelSeed.rows) { fields in
            let repository = DatabaseModelRepository(database: database)
            return try await repository.create(DatabaseModelInput(fields)).id.json
        }
        _ = try await make(ISBN13Seed.rows) { fields in
            let repository = ISBN13Repository(database: database)
            return try await repository.create(ISBN13Input(fields)).id.json
        }
        _ = try await make(InputModelSeed.rows) { fields in
            let repository = InputModelRepository(database: database, cache: cache)
            return try await repository.create(InputModelInput(fields)).id.json
        }
        _ = try await make(InputInputSeed.rows) { fields in
            let repository = InputInputRepository(database: database)
            return try await repository.create(InputInputInput(fields)).id.json
        }
        _ = try await make(ChildSeed.rows) { fields in
            let repository = ChildRepository(database: database)
            return try await repository.create(ChildInput(fields)).id.json
        }
        _ = try await make(SecretSeed.rows, ["reader_id": users]) { fields in
            let repository = SecretRepository(database: database, cache: cache)
            var input = try SecretInput(fields)
            input.ownerID = user
            return try await repository.create(input).id.json
        }
        _ = try await make(NoteSeed.rows, ["by_id": users]) { fields in
            let repository = NoteRepository(database: database, cache: cache)
            var input = try NoteInput(fields)
            input.ownerID = user
            return try await repository.create(input).id.json
        }
        return [
            ("types", TypeModelSeed.rows.count),
            ("requests", RequestModelSeed.rows.count),
            ("responses", ResponseModelSeed.rows.count),
            ("errors", ErrorModelSeed.rows.count),
            ("applications", ApplicationModelSeed.rows.count),
            ("people", PersonSeed.rows.count),
            ("series", SeriesSeed.rows.count),
            ("orders", OrderSeed.rows.count),
            ("tables", TableModelSeed.rows.count),
            ("data", DataModelSeed.rows.count),
            ("tasks", TaskModelSeed.rows.count),
            ("jobs", JobModelSeed.rows.count),
            ("caches", CacheModelSeed.rows.count),
            ("strings", StringModelSeed.rows.count),
            ("databases", DatabaseModelSeed.rows.count),
            ("isbn13s", ISBN13Seed.rows.count),
            ("inputs", InputModelSeed.rows.count),
            ("input inputs", InputInputSeed.rows.count),
            ("children", ChildSeed.rows.count),
            ("secrets", SecretSeed.rows.count),
            ("notes", NoteSeed.rows.count),
        ]
    }

    /// Whom rows belong to. No password is this user's; `App users` makes those who can log in.
    private func makeUser() async throws -> User.ID {
        let email = "seed@example.com"
        let repository = UserRepository(database: database)
        if let found = try await repository.find(email: email) { return found.user.id }
        return try await repository.create(email, .unmatched(cost: PasswordCost(exponent: 15)), .granted).user.id
    }

    /// - Parameter references: for each field the ids that rows take in turn.
    private func make(
        _ rows: [String],
        _ references: [JSONName: [JSONValue]] = [:],
        _ create: (FieldReader) async throws -> JSONValue
    ) async throws -> [JSONValue] {
        var ids: [JSONValue] = []
        for (number, row) in rows.enumerated() {
            guard case .object(var members) = try? JSONValue(parsing: row.utf8) else {
                throw SeedError(row: row, reason: "is no JSON object")
            }
            for (field, others) in references where !others.isEmpty {
                members[field] = others[number % others.count]
            }
            do {
                ids.append(try await create(FieldReader(.object(members))))
            } catch let problem as Problem {
                let errors = problem.errors.map { "\($0.field) \($0.message)" }
                throw SeedError(row: row, reason: errors.joined(separator: ", "))
            }
        }
        return ids
    }

    private func requireEmptyTables() async throws {
        let tables = [
            "types",
            "requests",
            "responses",
            "errors",
            "applications",
            "people",
            "series",
            "orders",
            "tables",
            "data",
            "tasks",
            "jobs",
            "caches",
            "strings",
            "databases",
            "isbn13s",
            "inputs",
            "input_inputs",
            "children",
            "secrets",
            "notes",
        ]
        for table in tables {
            let count = try await database.read { try $0.integer("SELECT count(*) FROM \"\(table)\"") }
            if count > 0 { throw SeedError(row: table, reason: "has rows already") }
        }
    }
}

/// A seed that cannot be made.
struct SeedError: Error, CustomStringConvertible {
    let row: String
    let reason: String

    var description: String { "\(row): \(reason)" }
}
