import Hummingbird
import Logging
import Synchronization

/// Counts the requests of each client.
final class Limiter: Sendable {
    let proxies: TrustedProxies
    private let store: any LimitStore
    private let clock: WallClock
    /// So that an outage is told once, not with every request.
    private let isCounting = Atomic(true)

    init(proxies: TrustedProxies, store: any LimitStore, clock: WallClock) {
        self.proxies = proxies
        self.store = store
        self.clock = clock
    }

    /// - Returns: nil when nobody can count, and the request may pass all the same.
    /// - Throws: 503 when nobody can count, and the request may not pass.
    func count(
        _ request: Request,
        _ context: AppContext,
        against limits: [CountedLimit],
        _ counting: LimitClient.Counting = .usual,
        refusesUncounted: Bool = LimitPolicy.refusesUncounted
    ) async throws -> LimitDecision? {
        let client = LimitClient(request, context, counting, header: LimitPolicy.header, proxies: proxies)
        do {
            let decision = try await store.count(limits, of: client, at: clock.now())
            if !isCounting.load(ordering: .relaxed), !isCounting.exchange(true, ordering: .relaxed) {
                context.logger.notice("requests are counted again")
            }
            return decision
        } catch {
            // Of this request, not of the store.
            if error is CancellationError { throw error }
            if isCounting.exchange(false, ordering: .relaxed) {
                context.logger.error("requests are not counted", metadata: ["error": "\(String(reflecting: error))"])
            }
            guard refusesUncounted else { return nil }
            throw Problem.unavailable("Requests cannot be counted now. Try again later.")
        }
    }
}
