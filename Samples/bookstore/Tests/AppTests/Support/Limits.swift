import Synchronization

@testable import App

/// Lets everything pass: for the tests of all else.
struct UnlimitedStore: LimitStore {
    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) -> LimitDecision {
        LimitDecision(limit: 1, remaining: 1, reset: 0)
    }
}

extension Limiter {
    static let unlimited = Limiter(proxies: .none, store: UnlimitedStore(), clock: .system)
}

/// A store that cannot be reached, or not yet.
final class BrokenStore: LimitStore {
    struct Failure: Error {}

    private let failures: Mutex<[any Error]?>

    /// - Parameter failures: what the first requests get; nil: all get `Failure`.
    init(failures: [any Error]? = nil) {
        self.failures = Mutex(failures)
    }

    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) throws -> LimitDecision {
        let failure = failures.withLock { $0 == nil ? Failure() : $0?.isEmpty == true ? nil : $0?.removeFirst() }
        if let failure { throw failure }
        return LimitDecision(limit: 1, remaining: 1, reset: 0)
    }
}

/// Remembers what is counted.
final class RecordingStore: LimitStore {
    private let kept = Mutex<[(limits: [CountedLimit], client: LimitClient)]>([])
    private let decision: LimitDecision

    /// - Parameter refuses: whether no request passes.
    init(refuses: Bool = false) {
        decision = LimitDecision(limit: 7, remaining: refuses ? 0 : 3, reset: 99, retryAfter: refuses ? 5 : nil)
    }

    /// What each request was counted against.
    var limits: [[CountedLimit]] { kept.withLock { $0.map(\.limits) } }
    var clients: [LimitClient] { kept.withLock { $0.map(\.client) } }

    func count(_ limits: [CountedLimit], of client: LimitClient, at now: Int64) -> LimitDecision {
        kept.withLock { $0.append((limits, client)) }
        return decision
    }
}
