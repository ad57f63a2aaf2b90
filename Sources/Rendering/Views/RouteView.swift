import ServiceDescription
import Templating

/// One line of a blueprint's table of routes.
struct RouteView: View {
  /// `group.limited("10 per minute").get(use: list)`, in several lines where it is too long for one.
  var statement: String

  static let schema = Schema<RouteView> {
    Code("statement", \.statement, "the statement that adds the route")
  }

  init(_ action: Action, of resource: Resource, in service: Service) {
    let registration =
      switch action.kind {
      case .list: "get(use: list)"
      case .create: "post(use: create)"
      case .get: #"get(":id", use: get)"#
      case .update: #"patch(":id", use: update)"#
      case .delete: #"delete(":id", use: delete)"#
      }
    self.init(
      limit: action.limit, allow: action.allow, cache: RouteCache(action, of: resource, in: service),
      idempotent: RouteIdempotency(action.isIdempotent), registration: registration, in: service)
  }

  init(_ route: Route, of resource: Resource, in service: Service, names: NameTable) {
    let path = SwiftValue.path(route.path.map(\.captured).joined(separator: "/"))
    let handler = names[resource.name, route: route.name].function
    let call = route.method.rawValue.lowercased()
    let isLong = path.contains("\n")
    let registration =
      isLong ? "\(call)(\n    \(path.indented()),\n    use: \(handler)\n)" : "\(call)(\(path), use: \(handler))"
    let cache = RouteCache(route, of: resource, in: service)
    self.init(
      limit: route.limit, allow: route.allow, cache: cache,
      idempotent: RouteIdempotency(route.isIdempotent), registration: registration, in: service)
  }

  private init(
    limit: LimitRule, allow: Allow, cache: RouteCache, idempotent: RouteIdempotency, registration: String,
    in service: Service
  ) {
    let limit = RouteLimit(limit, in: service).chain
    let access = RouteAccess(allow, in: service).chain
    let calls = [limit, access, idempotent.chain, cache.chain, registration].compactMap(\.self)
    let line = "group." + calls.joined(separator: ".")
    statement =
      !line.contains("\n") && Self.indentation + line.count <= SwiftCall.lineLength
      ? line : "group\n" + calls.map { "    ." + $0.indented() }.joined(separator: "\n")
  }

  private static let indentation = 8

  /// Of all actions, in the order list, create, get, update, delete, and of the custom routes after them.
  static func all(of resource: Resource, in service: Service, names: NameTable) -> [RouteView] {
    let actions = resource.actions
    return [actions.list, actions.create, actions.get, actions.update, actions.delete].compactMap { action in
      action.map { RouteView($0, of: resource, in: service) }
    } + resource.routes.map { RouteView($0, of: resource, in: service, names: names) }
  }
}

extension String {
  /// The lines after the first, four blanks to the right.
  fileprivate func indented() -> String { split(separator: "\n").joined(separator: "\n    ") }
}
