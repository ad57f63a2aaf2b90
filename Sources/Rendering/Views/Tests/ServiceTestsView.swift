import ServiceDescription
import Templating

/// The whole service, as the templates of the emitted tests see it.
struct ServiceTestsView: View {
  /// Every path with the methods that it has.
  var paths: [PathTestView]
  /// A request that asks the database.
  var databasePath: String?
  /// A request with a body.
  var bodyPath: String?
  /// The fixture of rows that can be made and asked for.
  var keptFixture: String?
  var hasUUIDs: Bool
  /// The `type` of "not found".
  var problemType: Text
  var resources: [ResourceTestsView]

  static let schema = Schema<ServiceTestsView> {
    Many("paths", \.paths, "every path with the methods that it has")
    Code("databasePath", \.databasePath, "a path whose GET asks the database")
    Code("bodyPath", \.bodyPath, "a path that takes a POST")
    Code("keptFixture", \.keptFixture, "the fixture of rows that can be made and asked for")
    Flag("hasUUIDs", \.hasUUIDs, "whether a resource has UUIDs for ids")
    Words("problemType", \.problemType, "the type of the problem that something is not found")
    Many("resources", \.resources, "its resources")
  }

  init(_ service: Service) {
    let names = NameTable(service)
    let examples = ServiceExamples(service)
    paths = ["/health", "/ready"].map { PathTestView(path: $0, methods: ["GET"]) }
    paths += service.resources.flatMap { PathTestView.all(of: $0, prefix: service.api.prefix) }
    databasePath =
      service.resources.lazy.compactMap { resource in
        let path = service.api.prefix + "/" + resource.path
        if resource.actions.list != nil { return path }
        let id = resource.id == .int ? "1" : "00000000-0000-4000-8000-000000000001"
        return resource.actions.get == nil ? nil : path + "/" + id
      }.first
    bodyPath = service.resources.first { $0.actions.create != nil }.map { service.api.prefix + "/" + $0.path }
    keptFixture = service.resources.first { $0.actions.get != nil && !examples[$0.name].rows.isEmpty }
      .map { names[$0.name].fixture }
    hasUUIDs = service.resources.contains { $0.id == .uuid }
    problemType =
      switch service.api.problems {
      case .blank: "about:blank"
      case .base(let base): Text(base + "/not-found")
      }
    resources = service.resources.map { ResourceTestsView($0, in: service, names: names, examples: examples) }
  }
}

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

extension ServiceTestsView: Subject {
  var subjectName: String { "" }
}
