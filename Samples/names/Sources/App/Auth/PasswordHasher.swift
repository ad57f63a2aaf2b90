import Foundation
import NIOConcurrencyHelpers
import NIOPosix

/// Makes and compares hashes of passwords, on threads of their own: half as many as there are processors, so that many
/// logins at once leave the other half to all else.
final class PasswordHasher: Sendable {
    private let cost: PasswordCost
    private let unmatched: PasswordHash
    private let threads: NIOThreadPool
    private let most: Int
    private let compare: @Sendable (PasswordHash, String) throws -> Bool
    /// Waiting and being worked on.
    private let pending = NIOLockedValueBox(0)

    /// - Parameters:
    ///   - threads: how many hashes are made at once.
    ///   - waiting: how many may wait for that, for each thread. Whoever came later would not wait for so long anyway.
    ///   - compare: whether a hash is that of a password.
    init(
        cost: PasswordCost,
        threads count: Int = max(1, ProcessInfo.processInfo.activeProcessorCount / 2),
        waiting: Int = 16,
        comparing compare: @escaping @Sendable (PasswordHash, String) throws -> Bool = { try $0.matches($1) }
    ) {
        self.cost = cost
        self.compare = compare
        unmatched = .unmatched(cost: cost)
        threads = NIOThreadPool(numberOfThreads: count)
        most = count * (1 + waiting)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    /// - Throws: 503 while too many wait already.
    func hash(_ password: String) async throws -> PasswordHash {
        try await run { [cost] in try PasswordHash(of: password, cost: cost) }
    }

    /// - Parameter hash: nil when there is no such user; that takes as long.
    /// - Throws: 503 while too many wait already.
    func verify(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        try await run { [compare, unmatched] in try compare(hash ?? unmatched, password) }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isTaken = pending.withLockedValue { pending in
            guard pending < most else { return false }
            pending += 1
            return true
        }
        guard isTaken else {
            let detail = "Too many want to log in at the moment. Try again in a few seconds."
            throw Problem(.serviceUnavailable, detail: detail, headers: [.retryAfter: "5"])
        }
        defer { pending.withLockedValue { $0 -= 1 } }
        return try await threads.runIfActive(work)
    }
}
