extension DescriptionReader {
  private static let policyKeys = ["allow", "limit", "cache", "idempotent", "enqueue"]

  /// The standard actions; those that nothing is written about have the defaults.
  ///
  /// - Parameter pages: how the resource is listed.
  func actions(
    _ node: DocumentNode?, resource: Name, hasOwner: Bool, pages: ListOptions.PageStyle, at key: DocumentNode
  ) -> Actions {
    let names = ActionKind.allCases.map(\.rawValue)
    let map = node.flatMap { self.map($0, of: "actions", keys: names) }
    func read(_ kind: ActionKind) -> Action? {
      let plain = Action(
        kind: kind, allow: .anyone, limit: .defaults, cache: nil, isIdempotent: false, enqueue: [],
        origin: Origin(key.range))
      guard let value = map?[kind.rawValue], let place = map?.key(kind.rawValue) else { return plain }
      return action(plain, value, at: place, resource: resource, hasOwner: hasOwner, pages: pages)
    }
    return Actions(
      list: read(.list), get: read(.get), create: read(.create), update: read(.update), delete: read(.delete))
  }

  private func action(
    _ plain: Action, _ node: DocumentNode, at key: DocumentNode, resource: Name, hasOwner: Bool,
    pages: ListOptions.PageStyle
  ) -> Action? {
    var action = plain
    action.origin = Origin(key.range)
    if node.entries == nil, !node.isAbsent {
      if node.text == "false" { return nil }
      if node.text == "true" { return action }
      wrongShape(node, wanted: "a map of \(list(Self.policyKeys, "and")), or false")
      return action
    }
    guard let map = map(node, of: "an action", keys: Self.policyKeys) else { return action }
    action.allow = allow(map["allow"], hasOwner: hasOwner)
    action.limit = limit(map["limit"])
    let kind = action.kind
    if let value = map["cache"], let place = map.key("cache") {
      switch kind {
      case .list: action.cache = listCache(value, of: pages)
      case .get: action.cache = answerCache(value)
      default: misplaced("cache", on: kind.rawValue, "it goes with list and get", at: place)
      }
    }
    if let value = map["idempotent"], let place = map.key("idempotent") {
      if kind == .create {
        action.isIdempotent = idempotent(value)
      } else {
        misplaced("idempotent", on: kind.rawValue, "it goes with create and routes", at: place)
      }
    }
    if let value = map["enqueue"], let place = map.key("enqueue") {
      if kind == .list || kind == .get {
        misplaced("enqueue", on: kind.rawValue, "it goes with create, update, delete and routes", at: place)
      } else {
        action.enqueue = enqueue(value, from: resource)
      }
    }
    return action
  }

  func misplaced(_ key: String, on what: String, _ hint: String, at node: DocumentNode) {
    report(.misplaced, "'\(key)' does not go with \(what); \(hint)", at: node)
  }

  func idempotent(_ node: DocumentNode) -> Bool {
    boolean(node) ?? false
  }

  /// Who may; absent: anyone.
  func allow(_ node: DocumentNode?, hasOwner: Bool) -> Allow {
    guard let node else { return .anyone }
    let elements = oneOrMore(node, of: "anyone, user, owner, roles")
    var grants: [Allow.Grant] = []
    for element in elements {
      if element.text == "anyone" {
        if elements.count > 1 {
          report(.pointless, "anyone stands alone: where anyone may, nobody else needs to be named", at: element)
        }
        continue
      }
      guard let grant = grant(element, hasOwner: hasOwner) else { continue }
      if grants.contains(grant) { listedTwice(element.text ?? "", at: element) } else { grants.append(grant) }
    }
    return grants.isEmpty ? .anyone : .some(grants)
  }

  private func grant(_ node: DocumentNode, hasOwner: Bool) -> Allow.Grant? {
    switch node.text {
    case "user":
      if hasAuth { return .user }
      report(.needsAuth, "'user' needs auth: without it nobody is logged in", at: node)
      return nil
    case "owner":
      if !hasAuth {
        report(.needsAuth, "'owner' needs auth: without it nobody is logged in", at: node)
      } else if !hasOwner {
        report(.ownerWithoutField, "'owner' needs a field that says who that is: 'owner: User'", at: node)
      } else {
        return .owner
      }
      return nil
    default:
      if let text = node.text, roles.allSatisfy({ $0.name.written != text }),
        let word = suggestion(for: text, among: ["anyone", "user", "owner"] + roles.map(\.name.written)),
        hasAuth || word == "anyone"
      {
        report(.unknownRole, "unknown role \(quoted(text)); did you mean '\(word)'?", at: node)
        return nil
      }
      return role(node).map { .role($0) }
    }
  }
}
