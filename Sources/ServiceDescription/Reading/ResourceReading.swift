extension DescriptionReader {
  private static let resourceKeys = [
    "id", "plural", "was", "moved", "summary", "timestamps", "cors", "fields", "indexes", "unique", "list", "actions",
    "routes",
  ]

  func readResources(_ node: DocumentNode) -> [Resource] {
    (entries(node, of: "resources", atMost: 10_000) ?? []).compactMap { resource($0) }
  }

  private func resource(_ entry: DocumentNode.Entry) -> Resource? {
    guard let name = name(entry.key, "a resource's name", .type) else { return nil }
    if hasAuth, name.written.lowercased() == "user" {
      report(.reservedResource, "with auth there is a User already; it may not be declared", at: entry.key)
      return nil
    }
    guard let map = map(entry.value, of: "a resource", keys: Self.resourceKeys) else { return nil }
    let fields = readFields(map["fields"], of: entry.key)
    let members = MemberTable(fields, declared: map["fields"], hasTimestamps: map["timestamps"]?.text != "false")
    var resource = Resource(
      name: name, plural: Plural.of(name), was: was(map["was"], of: name, .type),
      summary: prose(map["summary"], "a summary"),
      id: .int, hasTimestamps: true, cors: nil, fields: fields, indexes: [], unique: [],
      list: ListOptions(pages: .numbered, size: 20, maximum: 100, filters: [], sort: []),
      actions: Actions(), routes: [], origin: Origin(entry.key.range))
    if let value = map["plural"] { resource.plural = self.name(value, "a plural", .any) ?? resource.plural }
    if let value = map["moved"] { resource.moved = moved(value, of: resource) }
    if let value = map["id"] { resource.id = choice(value, "kind of id") ?? .int }
    if let value = map["timestamps"] { resource.hasTimestamps = boolean(value) ?? true }
    if let value = map["cors"] { resource.cors = cors(value) }
    if let value = map["indexes"] { resource.indexes = fieldLists(value, members) }
    if let value = map["unique"] { resource.unique = fieldLists(value, members) }
    if let value = map["list"] { resource.list = listOptions(value, members) }
    let owner = fields.contains(where: \.isOwner)
    resource.actions = actions(
      map["actions"], resource: name, hasOwner: owner, pages: resource.list.pages, at: entry.key)
    if let value = map["routes"] { resource.routes = routes(value, resource: name, hasOwner: owner) }
    return resource
  }

  private func readFields(_ node: DocumentNode?, of resource: DocumentNode) -> [Field] {
    guard let node, !node.isAbsent, node.entries?.isEmpty != true else {
      let name = quoted(resource.text ?? "")
      report(.noFields, "resource \(name) has no fields; give it at least one", at: resource)
      return []
    }
    return fieldMap(node, of: "fields", .resource) ?? []
  }

  /// The old name of a resource or field.
  func was(_ node: DocumentNode?, of name: Name, _ form: NameForm) -> Name? {
    guard let node, let old = self.name(node, "an old name", form) else { return nil }
    if old == name {
      report(.badRename, "\(quoted(old.written)) is the name it has now", at: node)
      return nil
    }
    return old
  }

  private func fieldLists(_ node: DocumentNode, _ members: MemberTable) -> [FieldList] {
    var lists: [FieldList] = []
    for element in elements(node, of: "lists of fields") {
      guard let names = element.elements else {
        let text = quoted(element.text ?? "")
        report(.wrongShape, "expected a list of lists of fields, such as [[a, b]], found \(text)", at: element)
        continue
      }
      var list = FieldList(members: [], origin: Origin(element.range))
      if names.isEmpty { report(.nothingGiven, "expected at least one field", at: element) }
      for name in names {
        guard let member = member(name, members, for: "be indexed") else { continue }
        if list.members.contains(member) { listedTwice(name.text ?? "", at: name) } else { list.members.append(member) }
      }
      guard list.members.count == names.count, !names.isEmpty else { continue }
      if lists.contains(list) {
        report(.listedTwice, "these fields are listed already", at: element)
      } else {
        lists.append(list)
      }
    }
    return lists
  }
}
