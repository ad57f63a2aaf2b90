extension DescriptionReader {
  /// Reports routes of a resource that answer the same requests as another or as an action, and parameters that
  /// stand at the same place under different names, which no router takes.
  func checkRoutes(of resource: Resource) {
    var taken: [String: String] = [:]
    for action in resource.actions.all where action.kind != .list && action.kind != .create {
      taken[action.kind.method.rawValue + " {}"] = "the action '\(action.kind.rawValue)'"
    }
    // What stands first below the resource is its id, for get, update and delete.
    var parameters: [String: String] = ["": "id"]
    for route in resource.routes {
      let shape = route.method.rawValue + " " + route.path.map(\.shape).joined(separator: "/")
      if let other = taken.updateValue("the route \(quoted(route.name.written))", forKey: shape) {
        report(
          .routesMeet, "\(quoted(route.name.written)) answers the same requests as \(other)", at: route.origin)
        continue
      }
      var prefix = ""
      for segment in route.path {
        if let name = segment.parameterName {
          if let other = parameters[prefix], other != name {
            report(
              .routesMeet,
              "\(quoted(route.name.written)) has {\(name)} where another path has {\(other)}; one place takes one name",
              at: route.origin)
            break
          }
          parameters[prefix] = name
        }
        prefix += "/" + segment.shape
      }
    }
  }
}

extension PathSegment {
  /// The segment without what does not tell requests apart.
  fileprivate var shape: String {
    if case .literal(let text) = self { text } else { "{}" }
  }
}

extension ActionKind {
  /// The method that the action answers.
  public var method: HTTPMethod {
    switch self {
    case .list, .get: .get
    case .create: .post
    case .update: .patch
    case .delete: .delete
    }
  }
}
