import Hummingbird

/// Logging in and out.
///
/// | route | answers |
/// | --- | --- |
/// | `POST /v1/auth/register` | 201 with tokens; 400, 408, 409 for an address that is taken, 413, 422, 429, 503 |
/// | `POST /v1/auth/login` | 200 with tokens; 400, 401, 408, 413, 422, 429, 503 |
/// | `POST /v1/auth/refresh` | 200 with other tokens; 400, 401, 408, 413, 422, 429 |
/// | `POST /v1/auth/logout` | 204, whatever the token; 400, 408, 413, 422, 429 |
/// | `POST /v1/auth/password` | 200 with other tokens; 400, 401, 408, 409, 413, 422, 429, 503 |
///
/// A bad access token does no harm here: whoever wants another one may well send it along. Only a change of password
/// needs a good one.
struct AuthBlueprint: Blueprint {
    let auth: Authentication

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.limitedByAddress("5 per minute").post("register", use: register)
        group.limitedByAddress("5 per minute").post("login", use: logIn)
        group.limitedByDefault().post("refresh", use: refresh)
        group.limitedByDefault().post("logout", use: logOut)
        group.limitedByAddress("5 per minute").allowed(.user).post("password", use: changePassword)
    }

    @Sendable func register(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        let credentials = try await Credentials(new: request.fields(context))
        let created = try await auth.register(credentials)
        guard let tokens = try await auth.tokens(for: created) else { throw Problem.changedPassword }
        return tokens.response(.created, headers: [.location: MeBlueprint.path])
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
