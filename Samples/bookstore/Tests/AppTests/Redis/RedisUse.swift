import Foundation
import Logging
import Synchronization

@testable import App

/// Runs `test` with a client that is connected as long as it takes.
func withRedis(
    _ url: RedisURL,
    timeout: Duration = .seconds(20),
    certificates: String? = nil,
    logger: Logger = .silent,
    pauses: PauseGate = PauseGate(),
    _ test: @Sendable (RedisClient) async throws -> Void
) async throws {
    let redis = try RedisClient(url, timeout: timeout, certificates: certificates, logger: logger) {
        try await pauses.pass($0)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await redis.run() }
        defer { group.cancelAll() }
        try await test(redis)
    }
}

/// The pauses between attempts to connect, which last as long as a test likes.
final class PauseGate: Sendable {
    private let state = Mutex<(begun: Int, waiting: [CheckedContinuation<Void, Never>])>((0, []))

    /// How many pauses have begun: as many attempts have failed.
    var begun: Int { state.withLock(\.begun) }

    func pass(_ length: Duration) async throws {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let passes = state.withLock { state in
                    state.begun += 1
                    if !Task.isCancelled { state.waiting.append(continuation) }
                    return Task.isCancelled
                }
                if passes { continuation.resume() }
            }
        } onCancel: {
            end()
        }
    }

    /// Ends the pauses that have begun.
    func end() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until so many pauses have begun.
    func until(_ count: Int) async {
        while begun < count { await Task.yield() }
    }
}

/// The Redis that `TEST_STORE_URL` names, for the tests that need a real one.
enum TestRedis {
    static let variable = "TEST_STORE_URL"
    static let url = ProcessInfo.processInfo.environment[variable].flatMap { RedisURL($0) }
    static let isThere = url != nil
    static let tlsURL = ProcessInfo.processInfo.environment["TEST_STORE_TLS_URL"].flatMap { RedisURL($0) }
    static let certificates = ProcessInfo.processInfo.environment["TEST_STORE_CERTIFICATES"]
    /// One connection for all tests that go by the service, kept until the process ends.
    private static let client = url.flatMap { url in
        let redis = try? RedisClient(url, timeout: .seconds(20), logger: Logger(label: "test"))
        Task { await redis?.run() }
        return redis
    }

    /// For one test: in Redis where there is one, so that the same tests hold for both.
    static func limitStore(_ strategy: LimitStrategy) -> any LimitStore {
        guard let client else { return MemoryLimitStore(strategy: strategy) }
        return RedisLimitStore(redis: client, prefix: prefix(), strategy: strategy, usesServerTime: false)
    }

    /// For one test: in Redis where there is one, so that the same tests hold for both.
    static func cacheStore() -> any CacheStore {
        client.map { RedisCacheStore($0, prefix: prefix()) } ?? MemoryCacheStore()
    }

    private static func prefix() -> String { "test:\(UInt64.random(in: 0 ... .max))" }

    static let reason = "needs a Redis: set \(variable) to redis://127.0.0.1:6379"
}

/// - Returns: what `work` throws.
func failure(of work: () async throws -> Void) async -> (any Error)? {
    do {
        try await work()
        return nil
    } catch {
        return error
    }
}

extension RedisClient {
    func untilConnected() async {
        while currentRun == nil { await Task.yield() }
    }

    func untilLost() async {
        while currentRun != nil { await Task.yield() }
    }
}

extension RedisError {
    var isAway: Bool { if case .away = self { true } else { false } }
}

/// A value that tests change while others read it.
final class Shared<Value: Sendable>: Sendable {
    private let kept: Mutex<Value>

    init(_ value: Value) {
        kept = Mutex(value)
    }

    var value: Value {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }

    func change(_ change: (inout Value) -> Void) {
        kept.withLock { change(&$0) }
    }
}
