import ServiceDescription
import Templating

extension CustomRouteView {
  init(_ route: Route, of resource: Resource, in service: Service, names: NameTable) {
    let own = names[resource.name, route: route.name]
    let address = service.api.prefix + "/" + resource.path + "/" + route.path.map(\.documented).joined(separator: "/")
    name = resource.name.written + "." + route.name.written
    title = route.method.rawValue + " " + address
    summary = route.summary.map { Text($0) }
    type = own.type
    input = own.input
    blueprint = names[resource.name].blueprint
    folder = names[resource.name].folder
    property = own.property
    function = own.function
    isGet = route.method == .get
    parameters = route.path.compactMap { RouteMemberView($0, id: names[resource.name].type + ".ID") }
    query = route.query.map { RouteMemberView($0, from: "query", inside: own.input, in: service, names: names) }
    bodyProperty = (parameters + query).contains { $0.property == "body" } ? "bodyValue" : "body"
    switch route.body {
    case .none:
      bodyType = nil
    case .input(let resource):
      bodyType = names[resource].input
    case .fields(let fields):
      bodyType = own.body
      body = RouteStructView(fields, type: own.body, in: service, names: names)
    }
    switch route.returns {
    case .nothing: output = "Void"
    case .resource(let resource): output = names[resource].type
    case .resources(let resource): output = "[\(names[resource].type)]"
    case .fields(let fields):
      output = own.answer
      answer = RouteStructView(fields, type: own.answer, in: service, names: names)
    }
    enqueuing = JobStarts(resource, in: service, names: names).statements(route, body: bodyProperty)
    answers = Self.answers(of: route, in: service)
    refusals = Self.refusals(of: route)
  }

  /// `200 with the book; 400, 404, 429`
  private static func answers(of route: Route, in service: Service) -> String {
    let success =
      switch route.returns {
      case .nothing: "204"
      case .resource(let name): "200 with \(service.resource(named: name).map { $0.article + " " + $0.noun } ?? "")"
      case .resources(let name): "200 with \(service.resource(named: name)?.nouns ?? "")"
      case .fields: "200 with an object"
      }
    let own: [(Bool, Set<Int>)] = [
      (true, [400]), (route.method == .get && route.returns != .nothing, [304]),
      (route.path.contains { $0.isParameter }, [404]), (route.body != .none, [408, 413, 422]),
    ]
    let statuses = own.reduce(into: RouteStatuses.refusals(of: route, in: service)) { statuses, one in
      if one.0 { statuses.formUnion(one.1) }
    }
    return RouteStatuses.text(success, statuses)
  }

  private static func refusals(of route: Route) -> String {
    let parts = [
      (route.path.contains { $0.isParameter }, "404 for a path that has not its form"),
      (true, "400 naming every bad parameter"), (route.body != .none, "422 naming every bad field"),
    ].filter(\.0).map(\.1)
    return parts.joined(separator: ", ")
  }
}

extension Route {
  /// Those of its query, and of its body and its answer where these are its own.
  var fields: [Field] {
    var fields = query
    if case .fields(let own) = body { fields += own }
    if case .fields(let own) = returns { fields += own }
    return fields
  }
}

extension PathSegment {
  /// As documents show it: `{id}`, `{term}`.
  var documented: String {
    switch self {
    case .literal(let text): text
    case .id: "{id}"
    case .parameter(let name, _): "{\(name.snake)}"
    }
  }

  /// As the router takes it: `:id`, `:term`.
  var captured: String {
    switch self {
    case .literal(let text): text
    case .id: ":id"
    case .parameter(let name, _): ":" + name.snake
    }
  }

  var isParameter: Bool {
    if case .literal = self { false } else { true }
  }
}
