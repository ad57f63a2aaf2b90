import ServiceDescription
import Templating

/// A path, and what it says about its methods.
struct PathTestView: View {
  var path: String
  /// As in `Allow`: sorted, with `HEAD` where there is `GET`, and `OPTIONS`.
  var allow: String

  static let schema = Schema<PathTestView> {
    Code("path", \.path, "an address with that path")
    Code("allow", \.allow, "the methods that it has")
  }

  init(path: String, methods: [String]) {
    self.path = path
    let implied = methods.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]
    allow = (methods + implied).sorted().joined(separator: ", ")
  }

  static func all(of resource: Resource, prefix: String) -> [PathTestView] {
    let actions = resource.actions
    let path = prefix + "/" + resource.path
    let ofList = [actions.list.map { _ in "GET" }, actions.create.map { _ in "POST" }]
    let ofItem = [
      actions.get.map { _ in "GET" }, actions.update.map { _ in "PATCH" }, actions.delete.map { _ in "DELETE" },
    ]
    let item = RouteExample.segment(.id, of: resource)
    var paths = [("", path, ofList.compactMap(\.self)), (":id", path + "/" + item, ofItem.compactMap(\.self))]
    for route in resource.routes {
      let pattern = route.path.map(\.captured).joined(separator: "/")
      let method = route.method.rawValue
      if let index = paths.firstIndex(where: { $0.0 == pattern }) {
        paths[index].2.append(method)
      } else {
        paths.append((pattern, path + "/" + RouteExample.path(of: route, of: resource), [method]))
      }
    }
    return paths.compactMap { _, path, methods in
      methods.isEmpty ? nil : PathTestView(path: path, methods: methods)
    }
  }
}
