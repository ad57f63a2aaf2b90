import Hummingbird

/// Whoever is logged in.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/me` | 200 with the user; 304; 400; 401, 429 |
struct MeBlueprint: Blueprint {
    static let path = "/v1/me"

    let users: UserRepository

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.limitedByDefault().allowed(.user).get(use: get)
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        // The user may be gone; the token does not know.
        guard let found = try await users.find(id: context.requirePrincipal().id) else { throw Problem.invalidToken }
        return .json(found.user).unlessKnown(to: request)
    }
}
