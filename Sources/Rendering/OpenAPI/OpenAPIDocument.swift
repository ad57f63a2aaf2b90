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
  var text: String { json.lines.joined(separator: "\n") + "\n" }

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

  private static let operations = "Operations"

  private var tags: [JSONTree] {
    let resources = service.resources.map { resource -> JSONTree in
      let name = JSONTree.Member("name", .text(tag(resource)))
      return .object([name] + (resource.summary.map { [JSONTree.Member("description", .text($0))] } ?? []))
    }
    return resources + [["name": .text(Self.operations), "description": "Whether the service is well."]]
  }

  private func tag(_ resource: Resource) -> String { resource.nouns.capitalizedFirst }

  private var paths: [JSONTree.Member] {
    let resources = service.resources.concurrentMap { resource in
      ActionOperations(
        resource: resource, names: names[resource.name], service: service, tag: tag(resource)
      ).paths
    }
    return resources.flatMap(\.self) + HealthOperations(tag: Self.operations).paths
  }

  private func components(_ paths: [JSONTree.Member]) -> JSONTree {
    let resources = service.resources.concurrentMap { resource in
      ResourceSchemas(resource, names: names[resource.name], samples: examples[resource.name], in: service).all
    }
    let hasLimits = LimitsView(service) != nil
    var used = References()
    for path in paths { used.collect(path.value) }
    let responses = ProblemComponents(service, hasLimits: hasLimits).responses(used.statuses)
    for response in responses { used.collect(response.value) }
    let parameters = SharedParameters.components(used.parameters)
    var members = [JSONTree.Member("schemas", .object(resources.flatMap(\.self) + ProblemComponents.schemas))]
    members.append(JSONTree.Member("responses", .object(responses)))
    if !parameters.isEmpty { members.append(JSONTree.Member("parameters", .object(parameters))) }
    members.append(JSONTree.Member("headers", .object(SharedHeaders.components(used.headers))))
    return .object(members)
  }
}

/// The shared parts that a document refers to, so that it holds no others.
private struct References {
  private(set) var parameters: [JSONTree] = []
  private(set) var headers: Set<String> = []
  private(set) var statuses: Set<Int> = []

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
    let words = path.split(separator: "/").map(String.init)
    guard words.count == 4 else { return }
    switch words[2] {
    case "parameters": if !parameters.contains(reference) { parameters.append(reference) }
    case "headers": headers.insert(words[3])
    case "responses": statuses.formUnion(ProblemStatus.all.filter { $0.component == words[3] }.map(\.code))
    default: break
    }
  }
}
