extension DescriptionReader {
  /// Words that `allow` and tiers understand otherwise.
  private static let reservedRoles = ["anyone", "user", "owner", "none", "all"]

  func auth(_ node: DocumentNode) -> Auth? {
    if node.text == "false" {
      report(.wrongShape, "leave auth out for a service without users", at: node)
      return nil
    }
    guard let map = map(node, of: "auth", keys: ["tokens", "roles", "registration", "login"]) else { return nil }
    var auth = Auth(
      accessToken: Span(seconds: 15 * 60), refreshToken: Span(seconds: 30 * 86_400), roles: [], registration: .open,
      login: Rate(count: 5, unit: .minute), origin: Origin(node.range))
    if let tokens = map["tokens"] { readTokens(tokens, into: &auth) }
    if let list = map["roles"] {
      auth.roles = readRoles(list)
    } else {
      auth.roles = ["member", "admin"].map { Role(name: Name($0), origin: Origin(node.range)) }
    }
    if let value = map["registration"] { auth.registration = choice(value, "registration") ?? .open }
    if let value = map["login"] { auth.login = rate(value) ?? auth.login }
    roles = auth.roles
    return auth
  }

  private func readTokens(_ node: DocumentNode, into auth: inout Auth) {
    guard let map = map(node, of: "tokens", keys: ["access", "refresh"]) else { return }
    let access = span(map["access"])
    let refresh = span(map["refresh"])
    auth.accessToken = access ?? auth.accessToken
    auth.refreshToken = refresh ?? auth.refreshToken
    let isKnown = (map["access"] == nil || access != nil) && (map["refresh"] == nil || refresh != nil)
    if isKnown, auth.refreshToken <= auth.accessToken, let place = map["refresh"] ?? map["access"] {
      report(
        .pointless,
        "refresh tokens (\(auth.refreshToken.written)) must outlive access tokens (\(auth.accessToken.written))",
        at: place)
    }
  }

  private func readRoles(_ node: DocumentNode) -> [Role] {
    var roles: [Role] = []
    for element in elements(node, of: "roles") {
      guard let name = name(element, "a role's name", .member) else { continue }
      if Self.reservedRoles.contains(name.written) {
        report(
          .badName, "\(quoted(name.written)) cannot be a role's name: allow and limits read it otherwise", at: element)
      } else if let other = roles.first(where: { $0.name.words == name.words }) {
        let message =
          other.name.written == name.written ? "is listed twice" : "is the same name as \(quoted(other.name.written))"
        report(.namesMeet, "\(quoted(name.written)) \(message)", at: element)
      } else {
        roles.append(Role(name: name, origin: Origin(element.range)))
      }
    }
    return roles
  }

  /// The declared role that a node names.
  func role(_ node: DocumentNode) -> Name? {
    guard let text = word(node, "a role") else { return nil }
    guard hasAuth else {
      report(.needsAuth, "the role \(quoted(text)) needs auth", at: node)
      return nil
    }
    if let role = roles.first(where: { $0.name.written == text }) { return role.name }
    // Roles that are wrong themselves are reported where they are declared.
    guard !roles.isEmpty else { return nil }
    let known = roles.map(\.name.written)
    let hint = hint(for: text, among: known)
    let all = hint.isEmpty ? "; roles are \(list(known, "and"))" : hint
    report(.unknownRole, "unknown role \(quoted(text))\(all)", at: node)
    return nil
  }
}
