/// What of a resource can be named in indexes, filters and sort orders.
struct MemberTable {
  let fields: [Field]
  /// Every field as written, also those that are wrong and so not among `fields`.
  let declared: Set<String>
  let hasTimestamps: Bool

  init(_ fields: [Field], declared node: DocumentNode?, hasTimestamps: Bool) {
    self.fields = fields
    declared = Set((node?.entries ?? []).map { Name($0.name).snake })
    self.hasTimestamps = hasTimestamps
  }

  var names: [String] {
    fields.map(\.name.written) + ["id"] + (hasTimestamps ? ["created-at", "updated-at"] : [])
  }
}

extension DescriptionReader {
  /// Resolves a name, by its words; `use` completes "cannot …".
  func member(_ node: DocumentNode, _ table: MemberTable, for use: String) -> Member? {
    guard let text = word(node, "a field's name") else { return nil }
    return member(text, at: node, table, for: use)
  }

  func member(_ text: String, at node: DocumentNode, _ table: MemberTable, for use: String) -> Member? {
    let words = Name(text).words
    switch words {
    case ["id"]: return .id
    case ["created", "at"] where table.hasTimestamps: return .createdAt
    case ["updated", "at"] where table.hasTimestamps: return .updatedAt
    default: break
    }
    guard let field = table.fields.first(where: { $0.name.words == words }) else {
      // A field that is wrong itself is reported there.
      if table.declared.contains(words.joined(separator: "_")) { return nil }
      let isTimestamp = words == ["created", "at"] || words == ["updated", "at"]
      let hint = isTimestamp ? "; timestamps are off" : hint(for: text, among: table.names)
      report(.unknownField, "there is no field \(quoted(text))\(hint)", at: node)
      return nil
    }
    switch field.type {
    case .array:
      report(.notComparable, "\(quoted(text)) is an array and cannot \(use)", at: node)
      return nil
    case .scalar(.json):
      report(.notComparable, "\(quoted(text)) is json and cannot \(use)", at: node)
      return nil
    default: return .field(field)
    }
  }
}
