import Templating

/// What the owner writes: custom routes and hooks.
extension ServiceView {
  private var customRoutes: [CustomRouteView] { resources.flatMap(\.customRoutes) }
  var hasCustomRoutes: Bool { !customRoutes.isEmpty }
  /// Whether one of them has a query.
  var hasRouteQuery: Bool { customRoutes.contains { $0.hasQuery } }
  var hasPathParameters: Bool { !pathTypes.isEmpty }
  var hasPathInt: Bool { pathTypes.contains(.int) }
  var hasPathUUID: Bool { pathTypes.contains(.uuid) }
  var hasPathString: Bool { pathTypes.contains(.string) }
  var hasPathDate: Bool { pathTypes.contains(.date) }
  var hasPathDouble: Bool { pathTypes.contains(.double) }
  /// The first owner's struct, as an example.
  var exampleRoute: String { customRoutes.first?.type ?? "" }
  var hasHooks: Bool { resources.contains { $0.hasHooks } }
  /// What the first hook gets, as an example.
  var exampleInput: String { resources.first { $0.hasHooks }?.hookInput ?? "" }

  @SchemaBuilder<ServiceView>
  static var routeMembers: [SchemaMember<ServiceView>] {
    Flag("hasCustomRoutes", \.hasCustomRoutes, "whether there are routes whose work the owner writes")
    Flag("hasRouteQuery", \.hasRouteQuery, "whether one of them has a query")
    Flag("hasPathParameters", \.hasPathParameters, "whether their paths have parameters beside ids")
    Flag("hasPathInt", \.hasPathInt, "whether one of these is a whole number")
    Flag("hasPathUUID", \.hasPathUUID, "whether one of these is a UUID")
    Flag("hasPathString", \.hasPathString, "whether one of these is text")
    Flag("hasPathDate", \.hasPathDate, "whether one of these is a date")
    Flag("hasPathDouble", \.hasPathDouble, "whether one of these is a number")
    Code("exampleRoute", \.exampleRoute, "the first struct of such a route, as an example")
    Flag("hasHooks", \.hasHooks, "whether clients change anything")
    Code("exampleInput", \.exampleInput, "what the first hook gets, as an example")
  }
}
