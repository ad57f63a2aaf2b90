import Hummingbird

/// The limits of routes that are limited by function: by what the request says, by its route, or by whatever the service
/// knows about its client.
///
/// ```swift
/// context.endpointPath == "/reports" ? ["10 per hour"] : ["60 per minute"]
/// ```
enum DynamicRates {
    /// - Returns: rates that all count for this request, each client's in a bucket of the route's own; none: no limit.
    /// - Throws: any `Problem`, which becomes the answer.
    @Sendable static func rates(_ request: Request, _ context: AppContext) async throws -> [Rate] {
        ["60 per minute"]
    }
}
