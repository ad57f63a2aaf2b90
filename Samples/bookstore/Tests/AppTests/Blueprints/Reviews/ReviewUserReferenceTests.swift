import Testing

@testable import App

/// What the database itself keeps of the users whom reviews name, whoever writes to it.
struct ReviewUserReferenceTests {
    private let table = "reviews"

    @Test func nobodyUnknownIsOwnerID() async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(ReviewFixture.self)
            await #expect(throws: (any Error).self) { try await name(UUIDv7.make(), "owner_id", database) }
        }
    }

    @Test func goesWithTheUserOfOwnerID() async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(ReviewFixture.self)
            try await name(TestUser.otherID, "owner_id", database)
            let before = try await count("owner_id", database)
            try await deleteOther(database)
            let after = try await count("owner_id", database)
            #expect(after.rows == before.rows - 1)
        }
    }

    /// Has the last row name a user in that column.
    private func name(_ user: User.ID, _ column: String, _ database: any Database) async throws {
        let last = #"SELECT "id" FROM "\#(table)" ORDER BY "id" DESC LIMIT 1"#
        let statement = #"UPDATE "\#(table)" SET "\#(column)" = ?1 WHERE "id" = (\#(last))"#
        _ = try await database.write { try $0.execute(statement, [.uuid(user)]) }
    }

    private func deleteOther(_ database: any Database) async throws {
        let statement = #"DELETE FROM "users" WHERE "id" = ?1"#
        _ = try await database.write { try $0.execute(statement, [.uuid(TestUser.otherID)]) }
    }

    /// How many rows there are, and how many name somebody in that column.
    private func count(_ column: String, _ database: any Database) async throws -> (rows: Int64, named: Int64) {
        try await database.read { connection in
            let rows = try connection.integer(#"SELECT count(*) FROM "\#(table)""#)
            return (rows, try connection.integer(#"SELECT count("\#(column)") FROM "\#(table)""#))
        }
    }
}
