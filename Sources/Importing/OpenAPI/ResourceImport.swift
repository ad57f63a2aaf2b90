import ServiceDescription

/// Groups of paths to resources.
struct ResourceImport {
  let document: OpenAPIDocument
  let groups: PathGroups
  let hasAuth: Bool
  let fields: FieldImport
  /// Resources by the schemas that stand for one item of them.
  private(set) var names: [String: String] = [:]
  /// The kinds of ids of all resources, by their names.
  private(set) var ids: [String: String] = [:]

  init(_ document: OpenAPIDocument, _ groups: PathGroups, hasAuth: Bool) {
    (self.document, self.groups, self.hasAuth) = (document, groups, hasAuth)
    fields = FieldImport(document: document)
  }

  /// All of them: first what they are, then what is done with them, which may speak of any.
  mutating func resources() -> [OpenAPIDraft.Resource] {
    var found: [Found] = []
    var taken: Set<String> = hasAuth ? ["user"] : []
    for group in groups.all {
      guard var item = resource(for: group, taken: taken) else { continue }
      taken.insert(item.resource.name.lowercased())
      if Name(group.segment).kebab != group.segment {
        document.remark("'/\(group.segment)' is /\(Name(group.segment).kebab) here", at: group.place)
      }
      if item.resource.name.isEmpty { item.resource.name = "Item" }
      ids[item.resource.name] = item.resource.id
      found.append(item)
    }
    return found.map { item in
      var resource = item.resource
      read(item.members, input: item.input, into: &resource)
      OperationImport(self, item.group).add(to: &resource)
      return resource
    }
  }

  /// A resource whose fields are not read yet: they may speak of any other.
  private struct Found {
    var group: PathGroups.Group
    var resource: OpenAPIDraft.Resource
    var members: Members
    var input: Members?
  }

  private typealias Members = (properties: [DocumentNode.Entry], required: Set<String>)

  private mutating func resource(for group: PathGroups.Group, taken: Set<String>) -> Found? {
    guard group.segment.wholeMatch(of: /[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*/) != nil else {
      document.remark("'/\(group.segment)' can be no resource's path; its operations are left out", at: group.place)
      return nil
    }
    guard let item = itemSchema(of: group), let members = fields.members(of: item) else {
      document.remark(
        "nothing says what an item of '/\(group.segment)' holds; its operations are left out", at: group.place)
      return nil
    }
    let component = document.componentName(of: item)
    let name = name(for: group.segment, component, taken: taken)
    if let component, names[component] == nil { names[component] = name }
    let input = input(of: group)
    if let component = document.componentName(of: input), names[component] == nil { names[component] = name }
    var resource = OpenAPIDraft.Resource(
      name: name, summary: document.resolved(item)?["description"]?.sentence, fields: [], place: group.place)
    if Name(name).kebab + "s" != Name(group.segment).kebab { resource.plural = Name(group.segment).kebab }
    if let id = members.properties.first(where: { $0.name == "id" }) { readID(id, into: &resource) }
    return Found(
      group: group, resource: resource, members: members, input: input.flatMap { fields.members(of: $0) })
  }

  /// What is in answers and in bodies: in answers alone the service writes it, in bodies alone it is never sent.
  private func read(
    _ members: Members, input: Members?, into resource: inout OpenAPIDraft.Resource
  ) {
    let sent = Set(members.properties.map(\.name))
    let taken = input.map { Set($0.properties.map(\.name)) }
    let stamps: Set = ["created_at", "updated_at"]
    resource.hasTimestamps = stamps.isSubset(of: sent)
    for entry in members.properties {
      if entry.name == "id" { continue }
      if stamps.contains(Name(entry.name).snake) {
        if entry.name.contains(where: \.isUppercase) || !resource.hasTimestamps {
          document.remark(
            "'\(entry.name)' is left out: the service keeps created_at and updated_at itself", at: entry.key)
          resource.hasTimestamps = true
        }
        continue
      }
      let isRequired = (input?.required ?? members.required).contains(entry.name)
      guard var field = field(entry, isRequired: isRequired)
      else {
        continue
      }
      let isMarked = field.rules.contains { $0.key == "access" }
      if let taken, !taken.contains(entry.name), !isMarked {
        field.rules.append(("access", "read-only"))
        if !field.type.hasPrefix("[") { field.isOptional = true }
      }
      add(field, to: &resource)
    }
    for entry in input?.properties ?? [] where !sent.contains(entry.name) && entry.name != "id" {
      let isRequired = input?.required.contains(entry.name) == true
      guard var field = field(entry, isRequired: isRequired)
      else {
        continue
      }
      field.rules.removeAll { $0.key == "access" }
      field.rules.append(("access", "write-only"))
      add(field, to: &resource)
    }
  }

  private func field(_ entry: DocumentNode.Entry, isRequired: Bool) -> OpenAPIDraft.Field? {
    ReferenceImport(self).field(entry, isRequired: isRequired)
      ?? fields.field(entry.name, entry.value, isRequired: isRequired, isColumn: true, at: entry.key)
  }

  private func add(_ field: OpenAPIDraft.Field, to resource: inout OpenAPIDraft.Resource) {
    if resource.fields.contains(where: { $0.name == field.name }) {
      document.remark("there is a '\(field.name)' already; this one is left out", at: field.place)
    } else {
      resource.fields.append(field)
    }
  }

  private func readID(_ entry: DocumentNode.Entry, into resource: inout OpenAPIDraft.Resource) {
    let schema = document.resolved(entry.value)
    if schema?["format"]?.text == "uuid" {
      resource.id = "uuid"
    } else if schema.map(fields.typeNames) != ["integer"] {
      document.remark("ids are 64-bit numbers or UUIDs here; these become numbers", at: entry.key)
    }
  }

  private func name(for segment: String, _ component: String?, taken: Set<String>) -> String {
    let plural = Name(segment)
    let last = plural.words.last ?? ""
    let singular = plural.upperCamel.dropLast(last.count) + Name(Plural.singular(last)).upperCamel
    let candidates = [component ?? "", String(singular), plural.upperCamel + "Item"]
    let isFree = { (name: String) in
      name.wholeMatch(of: /[A-Z][A-Za-z0-9]{0,50}/) != nil && !taken.contains(name.lowercased())
    }
    return candidates.first(where: isFree) ?? Name(segment).upperCamel + "Resource"
  }

  /// The schema that stands for one item, by the operation that is surest to tell.
  private func itemSchema(of group: PathGroups.Group) -> DocumentNode? {
    let items = group.operations.filter(\.isItem)
    let all = group.operations.filter { $0.rest.isEmpty }
    let single = items.filter { $0.method == "get" } + all.filter { $0.method == "post" } + items
    for operation in single {
      guard let schema = answer(of: operation) else { continue }
      if let object = object(schema) { return object }
    }
    for operation in all where operation.method == "get" {
      if let element = answer(of: operation).flatMap({ element(of: $0) }) { return element }
    }
    return input(of: group)
  }

  /// A schema of an object; of the object inside where it has but one member, as in `{ "data": { … } }`.
  private func object(_ schema: DocumentNode) -> DocumentNode? {
    guard let members = fields.members(of: schema) else { return nil }
    if members.properties.count == 1, let inner = members.properties.first, fields.members(of: inner.value) != nil {
      document.remark("items are sent without '\(inner.name)' around them", at: inner.key)
      return inner.value
    }
    // A list in a wrapper is no item.
    return element(of: schema) == nil ? schema : nil
  }

  /// What a list lists: an array's items, or those of the one array in an object.
  func element(of schema: DocumentNode) -> DocumentNode? {
    guard let resolved = document.resolved(schema) else { return nil }
    if fields.typeNames(resolved) == ["array"] {
      return fields.members(of: resolved["items"]) == nil ? nil : resolved["items"]
    }
    guard let members = fields.members(of: resolved) else { return nil }
    let lists = members.properties.filter {
      ["data", "items", "results", "entries", "records", "values"].contains($0.name)
    }
    guard lists.count == 1, let list = document.resolved(lists[0].value), fields.typeNames(list) == ["array"] else {
      return nil
    }
    return fields.members(of: list["items"]) == nil ? nil : list["items"]
  }

  private func input(of group: PathGroups.Group) -> DocumentNode? {
    let create = group.operations.first { $0.method == "post" && $0.rest.isEmpty }
    let schema = create.flatMap { json(of: document.resolved($0.node["requestBody"])) }
    return fields.members(of: schema) == nil ? nil : schema
  }

  /// The schema of the first answer that means success.
  func answer(of operation: PathGroups.Operation) -> DocumentNode? {
    let responses = operation.node["responses"]?.entries ?? []
    for code in ["200", "201", "202", "2XX", "default"] {
      guard let response = responses.first(where: { $0.name == code }) else { continue }
      if code == "default", responses.contains(where: { $0.name.hasPrefix("2") }) { return nil }
      if let schema = json(of: document.resolved(response.value)) { return schema }
    }
    return nil
  }

  /// The schema of what is sent as JSON.
  func json(of message: DocumentNode?) -> DocumentNode? {
    message?["content"]?.entries?.first { $0.name.contains("json") || $0.name == "*/*" }?.value["schema"]
  }
}
