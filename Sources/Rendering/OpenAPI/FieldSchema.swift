import ServiceDescription

/// What JSON Schema says about one field, as it is sent or as it is taken.
struct FieldSchema {
  private let field: Field
  private let element: ScalarSchema
  /// The same without what only input has to be told.
  private let sentElement: ScalarSchema
  /// The number of elements, where it is a list.
  private let items: Bounds<Int>?
  private let remarks: [String]

  init(_ field: Field, in service: Service) {
    self.field = field
    switch field.type {
    case .scalar(let scalar), .array(let scalar, _):
      element = ScalarSchema(scalar)
      sentElement = ScalarSchema(scalar, isSent: true)
      if case .array(_, let bounds) = field.type { items = bounds } else { items = nil }
      remarks = []
    case .reference(let reference):
      let target = service.resource(named: reference.target)
      let name = target.map { "\($0.article) \($0.noun)" } ?? "a user"
      element = ScalarSchema(service.idKind(of: reference))
      sentElement = element
      items = nil
      remarks = ["The id of \(name)."]
    }
  }

  /// As clients get it.
  var sent: JSONTree {
    schema(sentElement, notes: [], ending: field.access == .readOnly ? [JSONTree.Member("readOnly", true)] : [])
  }

  /// As clients send it to create something.
  var taken: JSONTree {
    var notes: [String] = []
    if field.isUnique { notes.append("Unique.") }
    if field.access == .createOnly { notes.append("Cannot change later.") }
    var ending = fallback.map { [JSONTree.Member("default", $0)] } ?? []
    if field.access == .writeOnly { ending.append(JSONTree.Member("writeOnly", true)) }
    return schema(element, notes: notes, ending: ending)
  }

  /// As clients send it to change something: what is absent stays as it is.
  var patched: JSONTree {
    let ending = field.access == .writeOnly ? [JSONTree.Member("writeOnly", true)] : []
    return schema(element, notes: field.isUnique ? ["Unique."] : [], ending: ending)
  }

  /// As a query asks with it, where a field that is absent has none.
  var asked: JSONTree {
    var members = schema(element, notes: [], ending: fallback.map { [JSONTree.Member("default", $0)] } ?? []).members
    if let index = members.firstIndex(where: { $0.name == "type" }), let type = element.type, items == nil {
      members[index].value = .text(type)
    }
    return .object(members)
  }

  private func schema(_ element: ScalarSchema, notes: [String], ending: [JSONTree.Member]) -> JSONTree {
    var members: [JSONTree.Member]
    if let items {
      members = [JSONTree.Member("type", "array"), JSONTree.Member("items", Self.tree(element, isOptional: false))]
      if let lower = items.lower, lower > 0 { members.append(JSONTree.Member("minItems", .int(lower))) }
      if let upper = items.upper { members.append(JSONTree.Member("maxItems", .int(upper))) }
    } else {
      members = Self.tree(element, isOptional: field.isOptional).members
    }
    let sentences = [field.summary].compactMap(\.self) + remarks + element.remarks + notes
    if !sentences.isEmpty { members.append(JSONTree.Member("description", .text(sentences.joined(separator: " ")))) }
    return .object(members + ending)
  }

  /// Absent where what is absent is null, as everybody expects.
  private var fallback: JSONTree? {
    if let value = field.defaultValue {
      if case .json(let text) = value { return .literal(text) }
      return FieldExamples.value(value).map { JSONTree($0) }
    }
    return items == nil ? nil : []
  }

  /// The schema of one value.
  static func tree(_ scalar: ScalarSchema, isOptional: Bool) -> JSONTree {
    var members: [JSONTree.Member] = []
    if let type = scalar.type {
      members.append(JSONTree.Member("type", isOptional ? [.text(type), "null"] : .text(type)))
    } else if !isOptional {
      members.append(JSONTree.Member("type", ["object", "array", "string", "number", "boolean"]))
    }
    if !scalar.choices.isEmpty {
      let choices = scalar.choices.map { JSONTree.text($0) }
      members.append(JSONTree.Member("enum", .list(choices + (isOptional ? [.null] : []))))
    }
    return .object(members + scalar.keywords)
  }
}
