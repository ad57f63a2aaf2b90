// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Synchronization

@testable import App

/// A database that does what it is asked, unless a test wants it to fail.
final class FaultyDatabase: Database {
    enum Fault: Sendable {
        case none
        /// It says nothing, and does nothing, until whoever waits has enough.
        case heldUp
        /// Whoever waits has enough before it begins.
        case unbegun
        /// It does what it is asked; but whoever waits has enough before it can say so.
        case unheard
    }

    private let database: any Database
    private let faults = Mutex<(reads: [Fault], writes: [Fault])>(([], []))

    init(_ database: any Database) {
        self.database = database
    }

    /// What becomes of the next reads and writes, in order; all others do what they should.
    func fail(reads: [Fault] = [], writes: [Fault] = []) {
        faults.withLock { $0 = (reads, writes) }
    }

    func read<Value: Sendable>(
        isSnapshot: Bool,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        let fault = faults.withLock { $0.reads.isEmpty ? .none : $0.reads.removeFirst() }
        return try await run(fault) { try await self.database.read(isSnapshot: isSnapshot, work) }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        let fault = faults.withLock { $0.writes.isEmpty ? .none : $0.writes.removeFirst() }
        return try await run(fault) { try await self.database.write(work) }
    }

    func migrate<Value: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await database.migrate(work)
    }

    func steps(of migration: Migration) -> [MigrationStep] { database.steps(of: migration) }

    private func run<Value: Sendable>(_ fault: Fault, _ work: () async throws -> Value) async throws -> Value {
        if case .heldUp = fault { try await Task.sleep(for: .seconds(3_600)) }
        if case .unbegun = fault { throw Self.timeLimit() }
        let value = try await work()
        if case .unheard = fault { throw Self.timeLimit() }
        return value
    }

    /// As the time limit does, but surely at this moment.
    private static func timeLimit() -> CancellationError {
        withUnsafeCurrentTask { $0?.cancel() }
        return CancellationError()
    }
}

/// Runs `test` on a service, the same with a time limit that ends whatever is held up, and the database of both.
func withFaultyDatabase(
    _ test: @Sendable (_ service: TestService, _ impatient: TestService, FaultyDatabase) async throws -> Void
) async throws {
    try await withTables { database in
        let faulty = FaultyDatabase(database)
        let router = buildRouter(database: faulty)
        try await withRoutes(router) { service in
            let router = buildRouter(database: faulty)
            try await withRoutes(router, timeout: .milliseconds(10)) { impatient in
                try await test(service, impatient, faulty)
            }
        }
    }
}
