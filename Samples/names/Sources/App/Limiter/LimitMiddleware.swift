import Hummingbird

/// Counts a request before anything else is done about it, and before its body is read.
struct LimitMiddleware: RouterMiddleware {
    typealias Context = AppContext

    /// Nil: the defaults, in one bucket with all others that have no limits of their own.
    var rates: [Rate]?
    /// Gives more of them, which depend on the request.
    var dynamic: Dynamic?
    typealias Dynamic = @Sendable (Request, AppContext) async throws -> [Rate]
    /// Whether the rate of the user's role counts as well.
    var isByTier = false
    var counting = LimitClient.Counting.usual

    private static let shared = LimitPolicy.defaults.map { CountedLimit(bucket: "default", rate: $0) }

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        // OPTIONS is what a browser asks before the request of a page: both together are one.
        if request.method != .options {
            let limits = try await limits(request, context)
            if !limits.isEmpty {
                try await context.limits?.count(request, context, against: limits, counting)
            }
        }
        return try await next(request, context)
    }

    private func limits(
        _ request: Request,
        _ context: AppContext
    ) async throws -> [CountedLimit] {
        guard var rates else { return Self.shared }
        // A rate that the table of routes has as well is counted once.
        for rate in try await dynamic?(request, context) ?? [] where !rates.contains(rate) { rates.append(rate) }
        // HEAD is GET without the body.
        let method = request.method == .head ? HTTPRequest.Method.get : request.method
        let bucket = method.rawValue + " " + (context.endpointPath ?? "")
        let own = rates.map { CountedLimit(bucket: bucket, rate: $0) }
        guard isByTier else { return own }
        // Who has no role counts with the defaults.
        guard let principal = context.principal else { return own + Self.shared }
        guard let rate = LimitPolicy.tier(principal.role) else { return own }
        return own + [CountedLimit(bucket: "tier", rate: rate)]
    }
}

extension RouterGroup<AppContext> {
    /// The routes of this group with limits of their own; each has its own bucket for each client.
    func limited(_ rate: Rate, _ more: Rate...) -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware(rates: [rate] + more))
    }

    /// The same, counted by the address that a request comes from: for routes that anybody may try to get in by.
    func limitedByAddress(_ rate: Rate) -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware(rates: [rate], counting: .address))
    }

    /// The routes of this group with the limit of the user's role, in one bucket for each user, beside other limits.
    func limitedByTier(_ rates: Rate...) -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware(rates: rates, isByTier: true, counting: .user))
    }

    /// The routes of this group with limits that depend on the request, beside those that do not.
    func limited(_ rates: Rate..., by dynamic: @escaping LimitMiddleware.Dynamic) -> RouterGroup<AppContext> {
        group().add(middleware: LimitMiddleware(rates: rates, dynamic: dynamic))
    }

    /// The same, with the limit of the user's role as well.
    func limitedByTier(_ rates: Rate..., by dynamic: @escaping LimitMiddleware.Dynamic) -> RouterGroup<AppContext> {
        let limits = LimitMiddleware(rates: rates, dynamic: dynamic, isByTier: true, counting: .user)
        return group().add(middleware: limits)
    }
}
