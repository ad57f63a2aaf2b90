import Hummingbird

/// Whoever is logged in.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/me` | 200 with the user; 304; 400; 401 |
struct MeBlueprint: Blueprint {
    static let path = "/api/v2/me"

    let users: UserRepository

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.user).get(use: get)
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        // The user may be gone; the token does not know.
        guard let found = try await users.find(id: context.requirePrincipal().id) else { throw Problem.invalidToken }
        return .json(found.user).unlessKnown(to: request)
    }
}
