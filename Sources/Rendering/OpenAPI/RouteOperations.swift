import ServiceDescription

/// The custom routes of a resource as operations. What else the owner's function refuses with, nobody can foretell.
struct RouteOperations {
  let resource: Resource
  let names: SchemaNames
  let service: Service
  let tag: String

  var all: [OpenAPIOperation] { resource.routes.map(operation) }

  private func operation(_ route: Route) -> OpenAPIOperation {
    let path = ([service.api.prefix, resource.path] + route.path.map(\.documented)).joined(separator: "/")
    let known = route.method == .get && route.returns != .nothing
    var operation = OpenAPIOperation(
      method: route.method.rawValue.lowercased(), path: path.hasPrefix("/") ? path : "/" + path,
      id: route.name.lowerCamel + resource.name.upperCamel, tag: tag,
      summary: route.summary ?? route.name.words.joined(separator: " ").capitalizedFirst,
      parameters: PathParameters(resource).all(route.path) + route.query.map(parameter)
        + (known ? [SharedParameters.ifNoneMatch] : []),
      body: body(route), answers: [answer(route)] + (known ? [ActionOperations.notModified] : []),
      refusals: Set(
        [400] + (route.path.contains { $0.isParameter } ? [404] : []) + (route.body == .none ? [] : [408, 413, 422])),
      refusesOtherwise: true)
    operation.apply(route, of: resource, in: service)
    return operation
  }

  private func parameter(_ field: Field) -> JSONTree {
    var members: [JSONTree.Member] = [JSONTree.Member("name", .text(field.wireName)), JSONTree.Member("in", "query")]
    if field.isRequired { members.append(JSONTree.Member("required", true)) }
    if case .array = field.type {
      members += [JSONTree.Member("style", "form"), JSONTree.Member("explode", false)]
    }
    return .object(members + [JSONTree.Member("schema", FieldSchema(field, in: service).asked)])
  }

  private func body(_ route: Route) -> JSONTree? {
    switch route.body {
    case .none: nil
    case .input(let name): .reference("schemas", names[name].input)
    case .fields(let fields):
      ObjectSchema(
        properties: fields.map { JSONTree.Member($0.wireName, FieldSchema($0, in: service).taken) },
        required: fields.filter(\.isRequired).map(\.wireName), isClosed: true
      ).json
    }
  }

  private func answer(_ route: Route) -> OpenAPIAnswer {
    let content: JSONTree? =
      switch route.returns {
      case .nothing: nil
      case .resource(let name): .reference("schemas", names[name].model)
      case .resources(let name): ["type": "array", "items": .reference("schemas", names[name].model)]
      case .fields(let fields):
        ObjectSchema(
          properties: fields.map { JSONTree.Member($0.wireName, FieldSchema($0, in: service).sent) },
          required: fields.map(\.wireName)
        ).json
      }
    guard let content else { return OpenAPIAnswer(status: 204, description: "It is done.", headers: [], content: nil) }
    return OpenAPIAnswer(status: 200, description: "It is done.", headers: ["ETag"], content: content)
  }
}
