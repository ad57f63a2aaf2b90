import Testing

@testable import App

/// What the database itself keeps of the users whom notes name, whoever writes to it.
struct NoteUserReferenceTests {
    private let table = "notes"

    @Test func nobodyUnknownIsOwnerID() async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(NoteFixture.self)
            await #expect(throws: (any Error).self) { try await name(UUIDv7.make(), "owner_id", database) }
        }
    }

    @Test func keepsTheUserOfOwnerID() async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(NoteFixture.self)
            try await name(TestUser.otherID, "owner_id", database)
            await #expect(throws: (any Error).self) { try await deleteOther(database) }
        }
    }

    @Test func nobodyUnknownIsByID() async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(NoteFixture.self)
            await #expect(throws: (any Error).self) { try await name(UUIDv7.make(), "by_id", database) }
        }
    }

    @Test func keepsTheUserOfByID() async throws {
        try await withDatabase { service, database in
            _ = try await service.createAll(NoteFixture.self)
            try await name(TestUser.otherID, "by_id", database)
            await #expect(throws: (any Error).self) { try await deleteOther(database) }
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
}
