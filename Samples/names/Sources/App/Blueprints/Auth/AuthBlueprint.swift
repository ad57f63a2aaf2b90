import Hummingbird

/// Logging in and out.
///
/// | route | answers |
/// | --- | --- |
/// | `POST /api/v2/auth/login` | 200 with tokens; 400, 401, 408, 413, 422, 429, 503 |
/// | `POST /api/v2/auth/refresh` | 200 with other tokens; 400, 401, 408, 413, 422 |
/// | `POST /api/v2/auth/logout` | 204, whatever the token; 400, 408, 413, 422 |
/// | `POST /api/v2/auth/password` | 200 with other tokens; 400, 401, 408, 409, 413, 422, 429, 503 |
///
/// A bad access token does no harm here: whoever wants another one may well send it along. Only a change of password
/// needs a good one.
struct AuthBlueprint: Blueprint {
    let auth: Authentication

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.limitedByAddress("5 per minute").post("login", use: logIn)
        group.post("refresh", use: refresh)
        group.post("logout", use: logOut)
        group.limitedByAddress("5 per minute").allowed(.user).post("password", use: changePassword)
    }

    @Sendable func logIn(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        return try await auth.logIn(Credentials(request.fields(context))).response()
    }

    @Sendable func refresh(_ request: Request, context: AppContext) async throws -> Response {
        try await auth.refresh(refreshToken(request, context), context).response()
    }

    @Sendable func logOut(_ request: Request, context: AppContext) async throws -> Response {
        try await auth.refreshTokens.revoke(refreshToken(request, context))
        return Response(status: .noContent)
    }

    @Sendable func changePassword(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        let change = try await PasswordChange(request.fields(context))
        return try await auth.changePassword(of: context.requirePrincipal().id, change).response()
    }

    private func refreshToken(_ request: Request, _ context: AppContext) async throws -> String {
        try QueryReader(request).finish()
        var fields = try await request.fields(context)
        let token: String = fields.value("refresh_token", .length(1...256))
        try fields.finish()
        return token
    }
}
