import ServiceDescription

/// The arguments of a blueprint that make the owner's routes.
enum RouteArguments {
  /// - Parameter given: a route that is not made but handed over, as `route`.
  static func lines(of resource: Resource, names: NameTable, given: Route? = nil) -> [String] {
    resource.routes.enumerated().map { index, route in
      let own = names[resource.name, route: route.name]
      let value = route.name == given?.name ? "route" : "\(own.type)(database: database)"
      return "\(own.property): \(value)" + (index == resource.routes.count - 1 ? "" : ",")
    }
  }
}
