import Hummingbird
import Logging

/// Lets in whom a route is for, after its limits have counted the request.
struct AuthorizeMiddleware: RouterMiddleware {
    typealias Context = AppContext

    let grants: [Grant]

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            try context.identity.require(grants)
        } catch {
            context.logger.debug("authorize", metadata: ["stage": "authorize", "outcome": "rejected"])
            throw error
        }
        context.logger.debug("authorize", metadata: ["stage": "authorize", "outcome": "accepted"])
        var context = context
        context.grants = grants
        return try await next(request, context)
    }
}

extension Identity {
    /// - Throws: 401 for a token that is not good, wherever it is sent, and for none where one is needed; 403 for the
    ///   wrong role.
    func require(_ grants: [Grant]) throws {
        switch self {
        case .invalid:
            throw Problem.invalidToken
        case .anonymous:
            guard grants.contains(.anyone) else { throw Problem.unauthenticated }
        case .user(let principal):
            guard grants.include(principal.role) || grants.contains(.owner) else { throw Problem.forbidden }
        }
    }
}

extension RouterGroup<AppContext> {
    /// The routes of this group, for these alone.
    func allowed(_ grants: Grant...) -> RouterGroup<AppContext> {
        group().add(middleware: AuthorizeMiddleware(grants: grants))
    }
}
