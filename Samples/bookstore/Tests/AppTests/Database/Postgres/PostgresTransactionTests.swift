import Testing

@testable import App

/// Transactions that get in each other's way, fail, or lose their connection.
@Suite(.postgres) struct PostgresTransactionTests {
    @Test func noUpdateIsLost() async throws {
        try await withPostgres { database in
            try await database.makeNumbers()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await database.write { connection in
                            let number = try connection.integer("SELECT number FROM numbers")
                            try connection.execute("UPDATE numbers SET number = ?1", [.integer(number + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.number() == 20)
        }
    }

    @Test func aDeadlockIsResolved() async throws {
        try await withPostgres { database in
            try await database.makeNumbers(2)
            let gate = Latch()
            let update = "UPDATE numbers SET number = number + 1 WHERE id = ?1"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for ids in [[1, 2], [2, 1]] as [[Int64]] {
                    group.addTask {
                        try await database.write { connection in
                            try connection.execute("SET LOCAL deadlock_timeout = '10ms'")
                            try connection.execute(update, [.integer(ids[0])])
                            gate.pass()
                            try connection.execute(update, [.integer(ids[1])])
                        }
                    }
                }
                await gate.arrived(2)
                gate.open()
                try await group.waitForAll()
            }
            let result = try await database.read { try $0.integer("SELECT sum(number) FROM numbers") }
            #expect(result == 4)
        }
    }

    @Test func oneThatAlwaysFailsIsGivenUp() async throws {
        let runs = CallCounter()
        try await withPostgres { database in
            await #expect(throws: DatabaseUnavailable.self) {
                try await database.write { connection in
                    runs.next()
                    try connection.execute("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$")
                }
            }
        }
        #expect(runs.value == 20)
    }

    @Test func isSeenAsOfOneMoment() async throws {
        try await withPostgres { database in
            try await database.makeNumbers()
            let gate = Latch()
            async let counts = database.read { connection in
                let before = try connection.integer("SELECT number FROM numbers")
                gate.pass()
                return [before, try connection.integer("SELECT number FROM numbers")]
            }
            await gate.arrived()
            try await database.run("UPDATE numbers SET number = 1")
            gate.open()
            #expect(try await counts == [0, 0])
            #expect(try await database.number() == 1)
        }
    }

    @Test func aFailureThatNobodyHeedsUndoesEverything() async throws {
        try await withPostgres { database in
            try await database.makeNumbers()
            await #expect(throws: ConstraintViolation.unique(fields: ["id"])) {
                try await database.write { connection in
                    try connection.execute("UPDATE numbers SET number = 1")
                    _ = try? connection.execute("INSERT INTO numbers VALUES (1, 2)")
                }
            }
            #expect(try await database.number() == 0)
            try await database.run("UPDATE numbers SET number = 3")
            #expect(try await database.number() == 3)
        }
    }

    @Test func aConnectionThatWasEndedIsReplaced() async throws {
        try await withPostgres { database in
            try await database.makeNumbers()
            // All of them, some idle and some in the midst of their work.
            let runs = CallCounter()
            try await database.write { connection in
                try connection.execute("UPDATE numbers SET number = number + 1")
                if runs.next() == 1 {
                    try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(runs.value == 2)
            #expect(try await database.number() == 1)
        }
    }

    @Test func soIsOneThatWasIdle() async throws {
        try await withPostgres(pool: 1) { database in
            try await database.makeNumbers()
            let ended = try await database.read { try $0.integer("SELECT pg_backend_pid()") }
            try await withPostgres(pool: 1) { other in
                _ = try await other.read { connection in
                    try connection.first("SELECT pg_terminate_backend(?1::integer)", [.integer(ended)]) {
                        try $0.bool(0)
                    }
                }
            }
            #expect(try await database.number() == 0)
            let fresh = try await database.read { try $0.integer("SELECT pg_backend_pid()") }
            #expect(fresh != ended)
        }
    }

    /// Whoever sent it asks again, and finds out.
    @Test func whatMayHaveHappenedIsNotDoneTwice() async throws {
        let runs = CallCounter()
        try await withPostgres { database in
            try await database.makeNumbers()
            try await database.run(
                """
                CREATE FUNCTION vanish() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                """,
                """
                CREATE CONSTRAINT TRIGGER vanish AFTER UPDATE ON numbers
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vanish()
                """
            )
            let error = await #expect(throws: DatabaseUnavailable.self) {
                try await database.write { connection in
                    runs.next()
                    try connection.execute("UPDATE numbers SET number = 1")
                }
            }
            #expect(error?.reason.contains("whether the transaction has taken place nobody knows") == true)
            #expect(runs.value == 1)
            #expect(try await database.number() == 0)
        }
    }

    @Test func aStatementThatTakesTooLongIsGivenUp() async throws {
        try await withPostgres(timeout: .milliseconds(50)) { database in
            let error = await #expect(throws: DatabaseUnavailable.self) {
                try await database.read { try $0.execute("SELECT pg_sleep(60)") }
            }
            #expect(error?.reason.contains("57014") == true)
            // But not while the schema changes.
            _ = try await database.migrate { try $0.execute("SELECT pg_sleep(0.1)") }
            let result = try await database.read { try $0.integer("SELECT 1") }
            #expect(result == 1)
        }
    }

    @Test func aStatementOfATaskThatIsCancelledIsGivenUp() async throws {
        try await withPostgres(pool: 1) { database in
            let gate = Latch()
            gate.open()
            let task = Task {
                try await database.read { connection in
                    gate.pass()
                    try connection.execute("SELECT pg_sleep(60)")
                }
            }
            await gate.arrived()
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let result = try await database.read { try $0.integer("SELECT 1") }
            #expect(result == 1)
        }
    }

    @Test func aStatementWhoseTableHasChangedIsPreparedAgain() async throws {
        try await withPostgres(pool: 1) { database in
            try await database.makeNumbers()
            let sql = "SELECT * FROM numbers WHERE id = ?1"
            let columns = { @Sendable in
                try await database.read { try $0.first(sql, [.integer(1)]) { try $0.integer(1) } }
            }
            #expect(try await columns() == 0)
            _ = try await database.migrate { try $0.execute("ALTER TABLE numbers ADD COLUMN more bigint") }
            #expect(try await columns() == 0)
        }
    }
}
