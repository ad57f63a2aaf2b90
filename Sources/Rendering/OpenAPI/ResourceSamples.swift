import ServiceDescription

/// Examples of what is sent and taken, made of the rows that the emitted tests use. Nil where no valid value is known.
struct ResourceSamples {
  private let resource: Resource
  private let examples: ResourceExamples
  private let service: Service
  private let prefix: String

  init(_ examples: ResourceExamples, in service: Service) {
    resource = examples.resource
    self.examples = examples
    self.service = service
    prefix = service.api.prefix + "/" + resource.path
  }

  private var id: JSONTree { Self.id(resource.id) }

  var model: JSONTree? {
    var members = [JSONTree.Member("id", id)]
    for field in resource.fields where field.access != .writeOnly {
      guard let value = value(of: field) else { return nil }
      members.append(JSONTree.Member(field.wireName, value))
    }
    if resource.hasTimestamps {
      members += ["created_at", "updated_at"].map { JSONTree.Member($0, "2026-11-20T08:30:00.000Z") }
    }
    return .object(members)
  }

  var input: JSONTree? {
    var members: [JSONTree.Member] = []
    // An owner is whoever asks, and nobody else.
    for field in resource.fields where field.access != .readOnly && !field.isOwner {
      if let value = value(of: field) {
        members.append(JSONTree.Member(field.wireName, value))
      } else if field.isRequired {
        return nil
      }
    }
    return .object(members)
  }

  /// One changed field.
  var patch: JSONTree? {
    let changeable = resource.fields.filter { !$0.isOwner }.filter {
      $0.access == .readWrite || $0.access == .writeOnly
    }
    let member = changeable.lazy.compactMap { field in
      value(of: field).map { JSONTree.Member(field.wireName, $0) }
    }.first
    return member.map { .object([$0]) } ?? [:]
  }

  var page: JSONTree? {
    guard let model else { return nil }
    switch resource.list.pages {
    case .numbered:
      let address = JSONTree.text("\(prefix)?page=1&per_page=\(resource.list.size)")
      return [
        "items": [model], "page": 1, "per_page": .int(resource.list.size), "total": 1, "pages": 1,
        "links": ["self": address, "first": address, "last": address],
      ]
    case .cursor: return ["items": [model], "has_more": false, "next_cursor": .null]
    }
  }

  private func value(of field: Field) -> JSONTree? {
    switch examples.rows.first?.cells[field.name] {
    case .value(let value): return JSONTree(PlausibleText.value(for: field, number: 0) ?? value)
    case .constant(let value): return JSONTree(value)
    case .reference, .user: return targetID(field)
    case nil:
      if case .reference = field.type { return field.isOptional ? .null : targetID(field) }
      if let value = examples.fields[field.name]?.values.first { return JSONTree(value) }
      if case .array = field.type { return [] }
      return field.isOptional ? .null : nil
    }
  }

  private func targetID(_ field: Field) -> JSONTree? {
    guard case .reference(let reference) = field.type else { return nil }
    return Self.id(service.idKind(of: reference))
  }

  private static func id(_ kind: IDKind) -> JSONTree {
    switch kind {
    case .int: 1
    case .uuid: "01932b7e-5a10-7c3e-9f41-6d2b8e0c4a57"
    }
  }
}
