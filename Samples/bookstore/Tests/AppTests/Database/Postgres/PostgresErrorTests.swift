import Testing

@testable import App

/// What the server refuses, as the rest of the service knows it.
@Suite(.postgres) struct PostgresErrorTests {
    private func refusal(_ statements: String...) async throws -> (any Error)? {
        let error = Kept()
        try await withPostgres { database in
            try await database.write { connection in
                try connection.execute("CREATE TABLE parents (id bigint PRIMARY KEY, a text, b text, UNIQUE (b, a))")
                try connection.execute("CREATE TABLE children (parent bigint REFERENCES parents ON DELETE RESTRICT)")
                try connection.execute("INSERT INTO parents VALUES (1, 'secret', 'b')")
                try connection.execute("INSERT INTO children VALUES (1)")
            }
            do {
                try await database.write { connection in
                    for statement in statements { try connection.execute(statement) }
                }
            } catch let thrown {
                await error.keep(thrown)
            }
        }
        return await error.error
    }

    @Test func aDuplicateNamesTheFieldsOfItsConstraint() async throws {
        let both = try await refusal("INSERT INTO parents VALUES (2, 'secret', 'b')")
        #expect(both as? ConstraintViolation == .unique(fields: ["b", "a"]))
        let key = try await refusal("INSERT INTO parents VALUES (1, 'c', 'd')")
        #expect(key as? ConstraintViolation == .unique(fields: ["id"]))
    }

    @Test func soDoesAnIndexWithANameOfItsOwn() async throws {
        try await withPostgres { database in
            try await database.makeNumbers(2)
            try await database.run(
                #"ALTER TABLE numbers ADD COLUMN "a ""b""" text DEFAULT 'secret'"#,
                #"CREATE UNIQUE INDEX "odd ""name""" ON numbers (("a ""b""" || 'c'), id, number)"#,
                #"CREATE UNIQUE INDEX "odder ""name""" ON numbers ("a ""b""", number) WHERE number > 0"#
            )
            await #expect(throws: ConstraintViolation.unique(fields: ["a \"b\"", "number"])) {
                try await database.run("UPDATE numbers SET number = 1")
            }
        }
    }

    @Test func aReferenceToNothingAndOneThatForbids() async throws {
        #expect(try await refusal("INSERT INTO children VALUES (2)") as? ConstraintViolation == .reference)
        #expect(try await refusal("DELETE FROM parents") as? ConstraintViolation == .reference)
    }

    @Test func aConstraintThatIsCheckedAtTheEnd() async throws {
        let error = try await refusal(
            "ALTER TABLE children ALTER CONSTRAINT children_parent_fkey DEFERRABLE INITIALLY DEFERRED",
            "INSERT INTO children VALUES (2)"
        )
        #expect(error as? ConstraintViolation == .reference)
    }

    @Test func anythingElseIsForTheLogWithoutItsValues() async throws {
        let missing = try #require(try await refusal("SELECT 1 FROM nowhere") as? PostgresError)
        #expect(missing.state == "42P01")
        #expect(missing.description == #"relation "nowhere" does not exist (SQLSTATE 42P01)"#)
        let misfit = try #require(try await refusal("SELECT a::uuid FROM parents") as? PostgresError)
        #expect(misfit.state == "22P02")
        #expect(!misfit.description.contains("secret"))
        let null = try #require(try await refusal("UPDATE parents SET id = NULL") as? PostgresError)
        #expect(!String(reflecting: null).contains("secret"))
    }

    @Test func whoeverReadsDoesNotWrite() async throws {
        try await withPostgres { database in
            try await database.makeNumbers()
            for isSnapshot in [true, false] {
                let error = await #expect(throws: PostgresError.self) {
                    try await database.read(isSnapshot: isSnapshot) { try $0.execute("UPDATE numbers SET number = 1") }
                }
                #expect(error?.state == "25006")
            }
        }
    }

    private actor Kept {
        private(set) var error: (any Error)?

        func keep(_ error: any Error) { self.error = error }
    }
}
