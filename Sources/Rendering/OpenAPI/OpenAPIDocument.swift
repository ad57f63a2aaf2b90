import ServiceDescription

/// The contract of the whole service in OpenAPI 3.1, deterministic to the byte.
struct OpenAPIDocument {
  private let service: Service
  private let names: SchemaNames
  private let examples: ServiceExamples

  init(_ service: Service, names: NameTable, examples: ServiceExamples) {
    self.service = service
    self.names = SchemaNames(service, names: names)
    self.examples = examples
  }

  /// Ends with a newline.
  var text: String { json.text }

  var json: JSONTree {
    let paths = self.paths
    return [
      "openapi": "3.1.0",
      "info": info,
      "servers": [["url": "/"]],
      "tags": .list(tags),
      "paths": .object(paths),
      "components": components(paths),
    ]
  }

  private var info: JSONTree {
    var members = [JSONTree.Member("title", .text(service.name.upperCamel))]
    if let summary = service.summary { members.append(JSONTree.Member("description", .text(summary))) }
    return .object(members + [JSONTree.Member("version", .text(version))])
  }

  /// What the prefix ends with: `v1`.
  private var version: String { service.api.prefix.split(separator: "/").last.map(String.init) ?? "v1" }

  private static let operationsTag = "Operations"
  private static let usersTag = "Logging in"

  private var tags: [JSONTree] {
    let resources = service.resources.map { resource -> JSONTree in
      let name = JSONTree.Member("name", .text(tag(resource)))
      return .object([name] + (resource.summary.map { [JSONTree.Member("description", .text($0))] } ?? []))
    }
    let users: [JSONTree] =
      service.auth == nil ? [] : [["name": .text(Self.usersTag), "description": "Logging in and out."]]
    return resources + users + [["name": .text(Self.operationsTag), "description": "Whether the service is well."]]
  }

  private func tag(_ resource: Resource) -> String { resource.nouns.capitalizedFirst }

  /// Operations of one path together, in the order in which their paths come first.
  private var paths: [JSONTree.Member] {
    var order: [String] = []
    var items: [String: [JSONTree.Member]] = [:]
    for operation in operations {
      if items[operation.path] == nil { order.append(operation.path) }
      items[operation.path, default: []].append(JSONTree.Member(operation.method, operation.json))
    }
    return order.map { JSONTree.Member($0, .object(items[$0] ?? [])) }
  }

  private var operations: [OpenAPIOperation] {
    let resources = service.resources.concurrentMap { resource in
      ActionOperations(resource: resource, names: names[resource.name], service: service, tag: tag(resource)).all
        + RouteOperations(resource: resource, names: names, service: service, tag: tag(resource)).all
    }
    var ids: Set<String> = []
    let own = AuthOperations(service: service, tag: Self.usersTag).all + HealthOperations(tag: Self.operationsTag).all
    return (resources.flatMap(\.self) + own).map { operation in
      // A route of a resource may be called like an action, or like a route of another one.
      var operation = operation
      while !ids.insert(operation.id).inserted { operation.id += "Route" }
      return operation
    }
  }

  private func components(_ paths: [JSONTree.Member]) -> JSONTree {
    let resources = service.resources.concurrentMap { resource in
      ResourceSchemas(resource, names: names[resource.name], samples: examples[resource.name], in: service).all
    }
    let hasLimits = LimitsView(service) != nil
    var used = References()
    for path in paths { used.collect(path.value) }
    let responses = ProblemComponents(service, hasLimits: hasLimits).responses(used.responses)
    for response in responses { used.collect(response.value) }
    let parameters = SharedParameters.components(used.parameters)
    let schemas = resources.flatMap(\.self) + AuthOperations.schemas(service) + ProblemComponents.schemas
    var members = [JSONTree.Member("schemas", .object(schemas))]
    members.append(JSONTree.Member("responses", .object(responses)))
    if !parameters.isEmpty { members.append(JSONTree.Member("parameters", .object(parameters))) }
    members.append(JSONTree.Member("headers", .object(SharedHeaders.components(used.headers))))
    let schemes = SecuritySchemes.components(service)
    if !schemes.isEmpty { members.append(JSONTree.Member("securitySchemes", .object(schemes))) }
    return .object(members)
  }
}

/// The shared parts that a document refers to, so that it holds no others.
private struct References {
  private(set) var parameters: [JSONTree] = []
  private(set) var headers: Set<String> = []
  private(set) var responses: Set<String> = []

  mutating func collect(_ tree: JSONTree) {
    switch tree {
    case .list(let elements): for element in elements { collect(element) }
    case .object(let members):
      for member in members {
        if member.name == "$ref", case .text(let path) = member.value { add(path, tree) } else { collect(member.value) }
      }
    default: break
    }
  }

  private mutating func add(_ path: String, _ reference: JSONTree) {
    if let name = path.name(in: "headers") {
      headers.insert(name)
    } else if let name = path.name(in: "responses") {
      responses.insert(name)
    } else if path.name(in: "parameters") != nil, !parameters.contains(reference) {
      parameters.append(reference)
    }
  }
}

extension String {
  /// What a reference to a shared part of that section names; nil for any other.
  fileprivate func name(in section: String) -> String? {
    let prefix = "#/components/\(section)/"
    return utf8.starts(with: prefix.utf8) ? String(dropFirst(prefix.count)) : nil
  }
}
