import Hummingbird
import Logging

/// Counts the requests of each client.
final class Limiter: Sendable {
    let proxies: TrustedProxies
    private let store: any LimitStore
    private let clock: WallClock

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
        refusesUncounted: Bool = LimitPolicy.refusesUncounted
    ) async throws -> LimitDecision? {
        let client = LimitClient(request, context, header: LimitPolicy.header, proxies: proxies)
        do {
            return try await store.count(limits, of: client, at: clock.now())
        } catch {
            context.logger.error("requests are not counted", metadata: ["error": "\(String(reflecting: error))"])
            guard refusesUncounted else { return nil }
            throw Problem(.serviceUnavailable, detail: "Requests cannot be counted now. Try again later.")
        }
    }
}
