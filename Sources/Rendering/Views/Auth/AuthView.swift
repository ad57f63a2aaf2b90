import ServiceDescription
import Templating

/// Users, tokens and roles.
struct AuthView: View {
  /// Who makes the tokens: the service.
  var issuer: Text
  /// In seconds.
  var accessSeconds: String
  var refreshSeconds: String
  var roles: [RoleView]
  /// The case of the role that registration grants, after a dot.
  var firstRole: String
  /// The last role, as an example.
  var exampleRole: String
  /// Whether anybody may register.
  var isOpen: Bool
  /// A rate, for each address.
  var login: Text
  /// `/v1/auth`, `/v1/me`
  var address: String
  var me: String
  /// What the routes of a blueprint are added to that have no limits of their own.
  var group: String
  /// What they answer besides, for the documentation: `; 429`.
  var refusals: String

  static let schema = Schema<AuthView> {
    Words("issuer", \.issuer, "who makes the tokens")
    Code("accessSeconds", \.accessSeconds, "how long an access token is good, in seconds")
    Code("refreshSeconds", \.refreshSeconds, "how long a refresh token is good, in seconds")
    Many("roles", \.roles, "the roles")
    Code("firstRole", \.firstRole, "the case of the role that registration grants, after a dot")
    Code("exampleRole", \.exampleRole, "the last role, as an example")
    Flag("isOpen", \.isOpen, "whether anybody may register")
    Words("login", \.login, "how often an address may log in")
    Code("address", \.address, "the path of the routes for logging in and out")
    Code("me", \.me, "the path of whoever is logged in")
    Code("group", \.group, "what routes are added to that have no limits of their own")
    Code("refusals", \.refusals, "what such routes answer besides, as , 429")
  }

  /// Nil for a service without users.
  init?(_ service: Service) {
    guard let auth = service.auth else { return nil }
    let limit = RouteLimit(.defaults, in: service).chain
    issuer = Text(service.name.kebab)
    accessSeconds = SwiftValue.grouped(auth.accessToken.seconds)
    refreshSeconds = SwiftValue.grouped(auth.refreshToken.seconds)
    roles = auth.roles.map { RoleView($0.name) }
    firstRole = roles.first?.member ?? ""
    exampleRole = auth.roles.last?.name.written ?? ""
    isOpen = auth.registration == .open
    login = Text(auth.login.written)
    address = service.api.prefix + "/auth"
    me = service.api.prefix + "/me"
    group = "group" + (limit.map { "." + $0 } ?? "")
    refusals = limit == nil ? "" : ", 429"
  }
}

/// One role.
struct RoleView: View {
  /// As it is declared: `` `default` ``.
  var name: String
  /// After a dot.
  var member: String
  /// Its name in tokens and the database, where that is not the case's.
  var value: Text?
  /// That name.
  var text: Text

  static let schema = Schema<RoleView> {
    Code("case", \.name, "the case as it is declared")
    Code("member", \.member, "the case after a dot")
    Words("value", \.value, "its name in tokens, where that is not the case's")
    Words("text", \.text, "its name in tokens")
  }

  init(_ role: Name) {
    name = SwiftIdentifier.role(role.lowerCamel)
    member = SwiftIdentifier.afterDot(name)
    value = member == role.written ? nil : Text(role.written)
    text = Text(role.written)
  }
}
