import ServiceDescription

/// Logging in and out, and whoever is logged in.
struct AuthOperations {
  let service: Service
  let tag: String

  /// None where there are no users.
  static func schemas(_ service: Service) -> [JSONTree.Member] {
    service.auth.map { schemas + [user($0)] } ?? []
  }

  private static let schemas: [JSONTree.Member] = [
    JSONTree.Member(
      "Credentials",
      object([
        JSONTree.Member("email", ["type": "string", "minLength": 1, "maxLength": 254]),
        JSONTree.Member("password", ["type": "string", "minLength": 1, "maxLength": 256]),
      ])),
    JSONTree.Member(
      "NewUser",
      object([
        JSONTree.Member("email", ["type": "string", "format": "email", "maxLength": 254]),
        JSONTree.Member("password", ["type": "string", "minLength": 8, "maxLength": 256]),
      ])),
    JSONTree.Member(
      "PasswordChange",
      object([
        JSONTree.Member("current_password", ["type": "string", "minLength": 1, "maxLength": 256]),
        JSONTree.Member("new_password", ["type": "string", "minLength": 8, "maxLength": 256]),
      ])),
    JSONTree.Member(
      "RefreshToken",
      object([JSONTree.Member("refresh_token", ["type": "string", "minLength": 1, "maxLength": 256])])),
    JSONTree.Member(
      "Tokens",
      object([
        JSONTree.Member("access_token", ["type": "string"]), JSONTree.Member("refresh_token", ["type": "string"]),
        JSONTree.Member("token_type", ["type": "string", "const": "bearer"]),
        JSONTree.Member("expires_in", ["type": "integer", "description": "Seconds that the access token is good."]),
      ])),
  ]

  private static func user(_ auth: Auth) -> JSONTree.Member {
    JSONTree.Member(
      "User",
      object([
        JSONTree.Member("id", ["type": "string", "format": "uuid"]),
        JSONTree.Member("email", ["type": "string", "format": "email"]),
        JSONTree.Member("role", ["type": "string", "enum": .list(auth.roles.map { .text($0.name.written) })]),
        JSONTree.Member("created_at", ["type": "string", "format": "date-time"]),
      ]))
  }

  /// All members are required.
  private static func object(_ members: [JSONTree.Member]) -> JSONTree {
    [
      "type": "object", "required": .list(members.map { .text($0.name) }), "properties": .object(members),
      "additionalProperties": false,
    ]
  }

  var all: [OpenAPIOperation] {
    guard let auth = service.auth else { return [] }
    let register = operation(
      "register", "Make a user, and log in", body: "NewUser", refusals: [409], isLogin: true,
      answer: OpenAPIAnswer(
        status: 201, description: "The user is there.", headers: ["Location"], content: .reference("schemas", "Tokens"))
    )
    return (auth.registration == .open ? [register] : []) + [
      operation("login", "Log in", body: "Credentials", refusals: [401], isLogin: true, answer: tokens),
      operation(
        "refresh", "Other tokens for a refresh token", body: "RefreshToken", refusals: [401], answer: tokens),
      operation(
        "logout", "End the session of a refresh token", body: "RefreshToken", refusals: [],
        answer: OpenAPIAnswer(status: 204, description: "There is none any more.", headers: [], content: nil)),
      operation(
        "password", "Change the password, and end all other sessions", body: "PasswordChange", refusals: [401, 409],
        isLogin: true, isProtected: true, answer: tokens),
      me,
    ]
  }

  private var tokens: OpenAPIAnswer {
    OpenAPIAnswer(status: 200, description: "Tokens.", headers: [], content: .reference("schemas", "Tokens"))
  }

  private var me: OpenAPIOperation {
    var operation = OpenAPIOperation(
      method: "get", path: service.api.prefix + "/me", id: "getMe", tag: tag, summary: "Whoever is logged in",
      parameters: [SharedParameters.ifNoneMatch],
      answers: [
        OpenAPIAnswer(
          status: 200, description: "The user.", headers: ["ETag"], content: .reference("schemas", "User")),
        ActionOperations.notModified,
      ],
      refusals: [400, 401])
    operation.security = [SecuritySchemes.requirement]
    operation.apply(limitedBy: .defaults, in: service)
    return operation
  }

  private func operation(
    _ name: String, _ summary: String, body: String, refusals: Set<Int>, isLogin: Bool = false,
    isProtected: Bool = false, answer: OpenAPIAnswer
  ) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      method: "post", path: service.api.prefix + "/auth/" + name, id: name, tag: tag, summary: summary,
      body: .reference("schemas", body), answers: [answer], refusals: refusals.union([400, 408, 413, 422]))
    if isProtected { operation.security = [SecuritySchemes.requirement] }
    let login = isLogin ? service.auth.map { LimitRule.parts([.rate($0.login)]) } : nil
    operation.apply(limitedBy: login ?? .defaults, in: service)
    return operation
  }
}
