import Hummingbird

/// Counts a request before anything else is done about it, and before its body is read.
struct LimitMiddleware: RouterMiddleware {
    typealias Context = AppContext

    /// Nil: the defaults, in one bucket with all others that have no limits of their own.
    private let rates: [Rate]?
    /// Those that depend on the request.
    private let dynamic: Dynamic?
    typealias Dynamic = @Sendable (Request, AppContext) async throws -> [Rate]
    private static let shared = LimitPolicy.defaults.map { CountedLimit(bucket: "default", rate: $0) }

    /// - Parameters:
    ///   - rates: nil for the defaults.
    ///   - dynamic: gives more of them.
    init(_ rates: [Rate]?, by dynamic: Dynamic? = nil) {
        self.rates = rates
        self.dynamic = dynamic
    }

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        // OPTIONS is what a browser asks before the request of a page: both together are one.
        if request.method != .options {
            let limits = try await limits(request, context)
            if !limits.isEmpty { try await context.limits?.count(request, context, against: limits) }
        }
        return try await next(request, context)
    }

    private func limits(_ request: Request, _ context: AppContext) async throws -> [CountedLimit] {
        guard var rates else { return Self.shared }
        // A rate that the table of routes has as well is counted once.
        for rate in try await dynamic?(request, context) ?? [] where !rates.contains(rate) { rates.append(rate) }
        // HEAD is GET without the body.
        let method = request.method == .head ? HTTPRequest.Method.get : request.method
        let bucket = method.rawValue + " " + (context.endpointPath ?? "")
        return rates.map { CountedLimit(bucket: bucket, rate: $0) }
    }
}

extension RouterGroup<AppContext> {
    /// The routes of this group with limits of their own; each has its own bucket for each client.
    func limited(_ rate: Rate, _ more: Rate...) -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware([rate] + more))
    }

    /// The routes of this group with limits that depend on the request, beside those that do not.
    func limited(_ rates: Rate..., by dynamic: @escaping LimitMiddleware.Dynamic) -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware(rates, by: dynamic))
    }

    /// The routes of this group with the limits of the service, in the bucket that all such routes share.
    func limitedByDefault() -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware(nil))
    }
}
