import ServiceDescription

/// The operations of one group to actions and routes.
struct OperationImport {
  private let importer: ResourceImport
  private let group: PathGroups.Group
  private let security: Set<Int>

  private var document: OpenAPIDocument { importer.document }

  init(_ importer: ResourceImport, _ group: PathGroups.Group) {
    (self.importer, self.group) = (importer, group)
    let security = Security(importer.document)
    self.security = Set(
      importer.hasAuth ? group.operations.indices.filter { security.isRequired(for: group.operations[$0].node) } : [])
  }

  func add(to resource: inout OpenAPIDraft.Resource) {
    var rest = Array(group.operations.indices)
    func take(_ method: String, item: Bool) -> Int? {
      guard let place = rest.firstIndex(where: { isFor($0, method, item: item) }) else { return nil }
      return rest.remove(at: place)
    }
    let list = take("get", item: false)
    let actions: [(String, Int?)] = [
      ("list", list), ("get", take("get", item: true)), ("create", take("post", item: false)),
      ("update", take("patch", item: true) ?? put(&rest)), ("delete", take("delete", item: true)),
    ]
    for (name, index) in actions {
      guard let index else {
        resource.actions.append((name, "false"))
        continue
      }
      if importer.hasAuth {
        resource.actions.append((name, "{ allow: \(security.contains(index) ? "user" : "anyone") }"))
      }
    }
    if let list { readList(group.operations[list], into: &resource) }
    var names: [String: String] = [:]
    for index in rest {
      guard let route = route(index, resource, &names) else { continue }
      resource.routes.append(route)
    }
  }

  private func isFor(_ index: Int, _ method: String, item: Bool) -> Bool {
    let operation = group.operations[index]
    return operation.method == method && (item ? operation.isItem : operation.rest.isEmpty)
  }

  /// A PUT of one item, where there is no PATCH.
  private func put(_ rest: inout [Int]) -> Int? {
    guard let place = rest.firstIndex(where: { isFor($0, "put", item: true) }) else { return nil }
    let index = rest.remove(at: place)
    document.remark("PUT becomes PATCH: what a body does not hold stays as it is", at: group.operations[index].place)
    return index
  }

  private func readList(_ operation: PathGroups.Operation, into resource: inout OpenAPIDraft.Resource) {
    var filters: [String] = []
    for parameter in operation.parameters where parameter["in"]?.text == "query" {
      let name = parameter["name"]?.text ?? ""
      let member = FieldImport.memberName(name)
      let field = resource.fields.first {
        $0.name == member || ($0.type.first?.isUppercase == true && $0.name + "-id" == member)
      }
      if let field, field.type != "json", !field.type.hasPrefix("["),
        !field.rules.contains(where: { $0.value == "write-only" })
      {
        if !filters.contains(field.name) { filters.append(field.name) }
      } else if ["cursor", "after", "page_token", "pageToken", "marker", "starting_after"].contains(name) {
        resource.list.append(("pages", "cursor"))
        document.remark("'\(name)' is cursor here, and how many are asked for is limit", at: parameter)
      } else if !["page", "per_page", "limit", "sort"].contains(name) {
        document.remark(
          "the query parameter '\(name)' is no field of a \(resource.name) and is not carried", at: parameter)
      }
    }
    if resource.list.count > 1 { resource.list = [resource.list[0]] }
    if !filters.isEmpty { resource.list.append(("filter", "[\(filters.joined(separator: ", "))]")) }
  }

  private func route(_ index: Int, _ resource: OpenAPIDraft.Resource, _ names: inout [String: String]) -> OpenAPIDraft
    .Route?
  {
    let operation = group.operations[index]
    guard let path = path(of: operation, &names) else { return nil }
    var route = OpenAPIDraft.Route(
      name: name(of: operation, resource),
      keys: [("method", operation.method.uppercased()), ("path", singleQuoted(path))],
      place: operation.place)
    if let summary = operation.node["summary"]?.sentence ?? operation.node["description"]?.sentence {
      route.keys.append(("summary", singleQuoted(summary)))
    }
    if importer.hasAuth { route.keys.append(("allow", security.contains(index) ? "user" : "anyone")) }
    let query = query(of: operation, path)
    if !query.isEmpty { route.fields.append(("query", query)) }
    if operation.method != "get" { readBody(of: operation, into: &route) }
    readAnswer(of: operation, into: &route)
    return route
  }

  private func name(of operation: PathGroups.Operation, _ resource: OpenAPIDraft.Resource) -> String {
    let words = operation.rest.map {
      $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }
    let plain = FieldImport.memberName(operation.node["operationId"]?.text ?? "")
    var name = plain ?? Name(([operation.method] + words).joined(separator: "-")).kebab
    if name.count > 50 { name = Name(String(name.prefix(50))).kebab }
    let taken = Set(resource.routes.map(\.name) + ["list", "get", "create", "update", "delete"])
    var candidate = name
    var number = 2
    while taken.contains(candidate) {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  /// The path below the resource. One place takes one name, that of the first that was met.
  private func path(of operation: PathGroups.Operation, _ names: inout [String: String]) -> String? {
    var parts: [String] = []
    var shape = ""
    if operation.rest.isEmpty {
      document.remark("\(operation.method.uppercased()) of all is no action and is not carried", at: operation.place)
      return nil
    }
    for (index, part) in operation.rest.enumerated() {
      if part.hasPrefix("{"), part.hasSuffix("}"), !part.dropFirst().dropLast().contains(where: { "{}".contains($0) }) {
        let written = String(part.dropFirst().dropLast())
        let parameter = operation.parameters.first { $0["in"]?.text == "path" && $0["name"]?.text == written }
        if index == 0 {
          parts.append("{id}")
        } else {
          let type = parameterType(parameter)
          var name = names[shape] ?? FieldImport.memberName(written) ?? "value"
          if name == "id" { name = "item-id" }
          while names[shape] == nil, parts.contains(where: { $0.hasPrefix("{\(name)") }) { name += "-\(index)" }
          names[shape] = name
          parts.append(type == "string" ? "{\(name)}" : "{\(name):\(type)}")
        }
        shape += "/{}"
      } else if part.wholeMatch(of: /[A-Za-z0-9._~-]+/) != nil {
        parts.append(part)
        shape += "/" + part
      } else {
        document.remark("'\(part)' can be no part of a path here; the operation is left out", at: operation.place)
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private func parameterType(_ parameter: DocumentNode?) -> String {
    let schema = document.resolved(parameter?["schema"])
    switch (schema.map(importer.fields.typeNames) ?? [], schema?["format"]?.text) {
    case (["integer"], _): return "int"
    case (["number"], _): return "double"
    case (["string"], "uuid"): return "uuid"
    case (["string"], "date"): return "date"
    default: return "string"
    }
  }

  private func query(of operation: PathGroups.Operation, _ path: String) -> [OpenAPIDraft.Field] {
    var fields: [OpenAPIDraft.Field] = []
    for parameter in operation.parameters {
      let name = parameter["name"]?.text ?? ""
      switch parameter["in"]?.text {
      case "query": break
      case "path": continue
      default:
        document.remark("the \(parameter["in"]?.text ?? "") parameter '\(name)' is not carried", at: parameter)
        continue
      }
      let isRequired = parameter["required"]?.isTrue == true
      guard let schema = parameter["schema"],
        let field = importer.fields.field(name, schema, isRequired: isRequired, isColumn: false, at: parameter)
      else { continue }
      if field.type == "json" || field.type.hasPrefix("[") {
        document.remark("the query parameter '\(name)' has several values and is not carried", at: parameter)
      } else if !fields.contains(where: { $0.name == field.name }), !path.contains("{\(field.name)") {
        fields.append(field)
      }
    }
    return fields
  }

  private func readBody(of operation: PathGroups.Operation, into route: inout OpenAPIDraft.Route) {
    guard let body = document.resolved(operation.node["requestBody"]) else { return }
    guard let schema = importer.json(of: body) else {
      document.remark("a body that is not JSON is not carried", at: operation.node.place(of: "requestBody"))
      return
    }
    if let name = document.componentName(of: schema).flatMap({ importer.names[$0] }) {
      route.keys.append(("body", name))
    } else if let fields = fields(of: schema) {
      route.fields.append(("body", fields))
    } else {
      document.remark("a body that is no object is not carried", at: operation.node.place(of: "requestBody"))
    }
  }

  private func readAnswer(of operation: PathGroups.Operation, into route: inout OpenAPIDraft.Route) {
    guard let schema = importer.answer(of: operation), let resolved = document.resolved(schema) else { return }
    if let name = document.componentName(of: schema).flatMap({ importer.names[$0] }) {
      route.keys.append(("returns", name))
    } else if importer.fields.typeNames(resolved) == ["array"] {
      if let name = document.componentName(of: resolved["items"]).flatMap({ importer.names[$0] }) {
        route.keys.append(("returns", singleQuoted("[\(name)]")))
      } else {
        document.remark("an answer that lists something else than a resource is not carried", at: operation.place)
      }
    } else if let fields = fields(of: schema) {
      route.fields.append(("returns", fields))
    } else {
      document.remark("an answer that is no object is not carried", at: operation.place)
    }
  }

  private func fields(of schema: DocumentNode) -> [OpenAPIDraft.Field]? {
    guard let members = importer.fields.members(of: schema) else { return nil }
    var fields: [OpenAPIDraft.Field] = []
    for entry in members.properties {
      let isRequired = members.required.contains(entry.name)
      guard
        let field = importer.fields.field(
          entry.name, entry.value, isRequired: isRequired, isColumn: false, at: entry.key),
        !fields.contains(where: { $0.name == field.name })
      else { continue }
      fields.append(field)
    }
    return fields.isEmpty ? nil : fields
  }
}
