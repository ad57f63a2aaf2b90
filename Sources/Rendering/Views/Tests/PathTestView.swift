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
    let id = resource.id == .int ? "1" : "00000000-0000-4000-8000-000000000001"
    let ofList = [actions.list.map { _ in "GET" }, actions.create.map { _ in "POST" }]
    let ofItem = [
      actions.get.map { _ in "GET" }, actions.update.map { _ in "PATCH" }, actions.delete.map { _ in "DELETE" },
    ]
    return [(path, ofList), (path + "/" + id, ofItem)].compactMap { path, methods in
      let methods = methods.compactMap(\.self)
      return methods.isEmpty ? nil : PathTestView(path: path, methods: methods)
    }
  }
}
