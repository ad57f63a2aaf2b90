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
    let calls = [RouteLimit(action.limit, in: service).chain, RouteCache(action, of: resource).chain, registration].compactMap(\.self)
    let line = "group." + calls.joined(separator: ".")
    statement =
      Self.indentation + line.count <= SwiftCall.lineLength
      ? line : "group\n" + calls.map { "    ." + $0 }.joined(separator: "\n")
  }

  private static let indentation = 8

  /// Of all actions, in the order list, create, get, update, delete.
  static func all(of resource: Resource, in service: Service) -> [RouteView] {
    let actions = resource.actions
    return [actions.list, actions.create, actions.get, actions.update, actions.delete].compactMap { action in
      action.map { RouteView($0, of: resource, in: service) }
    }
  }
}
