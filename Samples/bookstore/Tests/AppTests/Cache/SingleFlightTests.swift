import Testing

@testable import App

struct SingleFlightTests {
    private struct Failure: Error {}

    private let flights = SingleFlight<String, Int>()
    private let gate = Gate()
    private let begun = CallCounter()

    @Test func worksOnceForAllWhoAskAtTheSameTime() async throws {
        let asking = (0..<50).map { _ in ask() }
        await until { flights.waiting(for: "a") == 50 }
        await gate.open()
        for task in asking { #expect(try await task.value == 1) }
        #expect(begun.value == 1)
        #expect(flights.waiting(for: "a") == 0)
    }

    @Test func beginsAnewForWhoAsksLater() async throws {
        await gate.open()
        #expect(try await ask().value == 1)
        #expect(try await ask().value == 2)
    }

    @Test func worksForEachKey() async throws {
        let asking = [ask("a"), ask("b")]
        await until { flights.waiting(for: "a") + flights.waiting(for: "b") == 2 }
        await gate.open()
        var values: [Int] = []
        for task in asking { values.append(try await task.value) }
        #expect(values.sorted() == [1, 2])
    }

    @Test func failsForAll() async throws {
        let asking = (0..<5).map { _ in
            Task {
                try await flights.value(for: "a") {
                    await gate.pass()
                    throw Failure()
                }
            }
        }
        await until { flights.waiting(for: "a") == 5 }
        await gate.open()
        for task in asking { await #expect(throws: Failure.self) { try await task.value } }
        #expect(try await flights.value(for: "a") { 7 } == 7)
    }

    /// Also whoever asked first.
    @Test func goesOnWhenOneLeaves() async throws {
        let first = ask()
        await until { flights.waiting(for: "a") == 1 }
        let second = ask()
        await until { flights.waiting(for: "a") == 2 }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        await gate.open()
        #expect(try await second.value == 1)
        #expect(begun.value == 1)
    }

    @Test func isCancelledWhenAllHaveLeft() async throws {
        let cancelled = Gate()
        let asking = (0..<3).map { _ in
            Task {
                try await flights.value(for: "a") {
                    await withTaskCancellationHandler {
                        await gate.pass()
                    } onCancel: {
                        Task { await cancelled.open() }
                    }
                    return 1
                }
            }
        }
        await until { flights.waiting(for: "a") == 3 }
        for task in asking { task.cancel() }
        for task in asking { await #expect(throws: CancellationError.self) { try await task.value } }
        await cancelled.pass()
        // Its end is not taken for that of another one.
        let next = Gate()
        let later = Task {
            try await flights.value(for: "a") {
                await next.pass()
                return 2
            }
        }
        await until { flights.waiting(for: "a") == 1 }
        await gate.open()
        await next.open()
        #expect(try await later.value == 2)
    }

    @Test func doesNotHoldWhoHasLeftAlready() async throws {
        let task = Task {
            await gate.pass()
            return try await flights.value(for: "a") { 1 }
        }
        task.cancel()
        await gate.open()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(flights.waiting(for: "a") == 0)
    }

    /// Work that waits for other work leaves that when it is cancelled.
    @Test func mayHoldAnother() async throws {
        let task = Task {
            try await flights.value(for: "outer") {
                try await flights.value(for: "inner") {
                    await gate.pass()
                    return 1
                }
            }
        }
        await until { flights.waiting(for: "inner") == 1 }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await until { flights.waiting(for: "inner") == 0 }
        await gate.open()
    }

    private func ask(_ key: String = "a") -> Task<Int, any Error> {
        Task {
            try await flights.value(for: key) {
                let number = begun.next()
                await gate.pass()
                return number
            }
        }
    }
}
