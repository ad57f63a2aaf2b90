/// Fills an empty database with the rows of `Seeds/`, in the order in which they refer to each other.
struct Seeder: Sendable {
    let database: any Database
    var cache = Cache()

    /// - Returns: how many rows were made of what.
    /// - Throws: `SeedError` when there are rows already, or a seed breaks the rules that clients have to obey.
    func run() async throws -> [(name: String, count: Int)] {
        try await requireEmptyTables()
        let user = try await makeUser()
        let authors = try await make(AuthorSeed.rows) { fields in
            let repository = AuthorRepository(database: database, cache: cache)
            return try await repository.create(AuthorInput(fields)).id.json
        }
        let books = try await make(BookSeed.rows, ["author_id": authors]) { fields in
            let repository = BookRepository(database: database, cache: cache)
            return try await repository.create(BookInput(fields)).id.json
        }
        _ = try await make(ReviewSeed.rows, ["book_id": books, "recommended_by_id": authors]) { fields in
            let repository = ReviewRepository(database: database, cache: cache)
            var input = try ReviewInput(fields)
            input.ownerID = user
            return try await repository.create(input).id.json
        }
        return [
            ("authors", AuthorSeed.rows.count),
            ("books", BookSeed.rows.count),
            ("reviews", ReviewSeed.rows.count),
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
            "authors",
            "books",
            "reviews",
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
