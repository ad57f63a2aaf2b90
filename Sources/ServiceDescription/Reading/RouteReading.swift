extension DescriptionReader {
  private static let routeKeys = [
    "method", "path", "summary", "allow", "limit", "cache", "idempotent", "enqueue", "body", "query", "returns",
  ]

  func routes(_ node: DocumentNode, resource: Name, hasOwner: Bool) -> [Route] {
    var routes: [Route] = []
    for entry in entries(node, of: "routes") ?? [] {
      guard let name = name(entry.key, "a route's name", .member) else { continue }
      if let other = routes.first(where: { $0.name.words == name.words }) {
        report(.namesMeet, "\(quoted(name.written)) is the same name as \(quoted(other.name.written))", at: entry.key)
        continue
      }
      if ActionKind(rawValue: name.snake) != nil {
        report(.namesMeet, "a route cannot be called \(quoted(name.written)): that is an action", at: entry.key)
        continue
      }
      if let route = route(name, entry, resource: resource, hasOwner: hasOwner) { routes.append(route) }
    }
    return routes
  }

  private func route(_ name: Name, _ entry: DocumentNode.Entry, resource: Name, hasOwner: Bool) -> Route? {
    guard let map = map(entry.value, of: "a route", keys: Self.routeKeys) else { return nil }
    var route = Route(
      name: name, summary: prose(map["summary"], "a summary"), method: .post, path: [], allow: .anyone,
      limit: limit(map["limit"]), cache: nil, isIdempotent: false, enqueue: enqueue(map["enqueue"], from: resource),
      body: .none, query: [], returns: .nothing, origin: Origin(entry.key.range))
    var isPathRight = false
    if let value = map["path"] {
      if let path = routePath(value) {
        route.path = path
        isPathRight = true
      }
    } else {
      report(.missingKey, "route \(quoted(name.written)) needs a path", at: entry.key)
    }
    if let value = map["method"] { route.method = method(value) ?? .post }
    route.allow = allow(map["allow"], hasOwner: hasOwner)
    if let value = map["cache"], let place = map.key("cache") {
      if route.method == .get {
        route.cache = answerCache(value)
      } else {
        misplaced("cache", on: route.method.rawValue, "it goes with GET", at: place)
      }
    }
    if let value = map["idempotent"], let place = map.key("idempotent") {
      if route.method == .get {
        misplaced("idempotent", on: "GET", "GET changes nothing anyway", at: place)
      } else {
        route.isIdempotent = idempotent(value)
      }
    }
    if let value = map["body"], let place = map.key("body") {
      if route.method == .get {
        misplaced("body", on: "GET", "write a query", at: place)
      } else {
        route.body = body(value) ?? .none
      }
    }
    if let value = map["query"] {
      route.query = fieldMap(value, of: "fields", .query) ?? []
      refuseMeetings(of: route)
    }
    if let value = map["returns"] {
      route.returns = returns(value) ?? .nothing
    }
    return isPathRight ? route : nil
  }

  private func method(_ node: DocumentNode) -> HTTPMethod? {
    if let text = node.text, HTTPMethod(rawValue: text) == nil, HTTPMethod(rawValue: text.uppercased()) != nil {
      report(.unknownWord, "methods are written in capitals: \(text.uppercased())", at: node)
      return HTTPMethod(rawValue: text.uppercased())
    }
    return choice(node, "method")
  }

  /// Path and query parameters become arguments of one function.
  private func refuseMeetings(of route: Route) {
    for case .parameter(let name, _) in route.path {
      guard let field = route.query.first(where: { $0.name.lowerCamel == name.lowerCamel }) else { continue }
      report(
        .fieldsMeet, "\(quoted(field.name.written)) is in the path already", at: field.origin)
    }
  }

  private func body(_ node: DocumentNode) -> Route.Body? {
    if node.entries != nil { return fieldMap(node, of: "fields", .body).map { .fields($0) } }
    if node.text == "nothing" { return Route.Body.none }
    return resourceName(node, "a resource, a map of fields, or nothing").map { .input($0) }
  }

  private func returns(_ node: DocumentNode) -> Route.Returns? {
    if node.entries != nil { return fieldMap(node, of: "fields", .answer).map { .fields($0) } }
    if node.text == "nothing" { return .nothing }
    if let elements = node.elements, elements.count == 1, let element = elements.first?.text {
      report(.needsQuotes, "a list of a resource needs quotes; quote it: '[\(element)]'", at: node)
      return nil
    }
    guard let text = word(node, "a resource, '[Resource]', a map of fields, or nothing") else { return nil }
    if text.hasPrefix("["), text.hasSuffix("]") {
      return resourceName(String(text.dropFirst().dropLast()).trimmingBlanks(), at: node).map { .resources($0) }
    }
    return resourceName(text, at: node).map { .resource($0) }
  }
}
