/// Fills an empty database with the rows of `Seeds/`, in the order in which they refer to each other.
struct Seeder: Sendable {
    let database: any Database

    /// - Returns: how many rows were made of what.
    /// - Throws: `SeedError` when there are rows already, or a seed breaks the rules that clients have to obey.
    func run() async throws -> [(name: String, count: Int)] {
        try await requireEmptyTables()
        _ = try await make(NoteSeed.rows) { fields in
            let repository = NoteRepository(database: database)
            return try await repository.create(NoteInput(fields)).id.json
        }
        return [
            ("notes", NoteSeed.rows.count)
        ]
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
            "notes"
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
