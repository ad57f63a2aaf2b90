/// A type as it is written: `string?`, `[int]`, `Author`.
struct TypeWord {
  /// Without brackets and question mark.
  var word: String
  var isOptional = false
  var isArray = false
  let node: DocumentNode

  static let scalars = [
    "string", "text", "email", "url", "int", "double", "decimal", "bool", "date", "timestamp", "uuid", "enum", "json",
  ]

  /// What other languages call our types.
  private static let otherNames = [
    "str": "string", "varchar": "string", "char": "string", "integer": "int", "int64": "int", "long": "int",
    "bigint": "int", "number": "double", "float": "double", "real": "double", "money": "decimal",
    "numeric": "decimal", "boolean": "bool", "datetime": "timestamp", "instant": "timestamp", "time": "timestamp",
    "guid": "uuid", "uri": "url", "link": "url", "mail": "email", "object": "json", "jsonb": "json", "clob": "text",
  ]

  /// ` did you mean …` for a word that is no type.
  static func hint(for word: String, resources: [String]) -> String {
    if let known = otherNames[word.lowercased()] { return "; did you mean '\(known)'?" }
    return didYouMean(word, among: scalars + resources)
  }
}

extension DescriptionReader {
  /// Takes a type apart, reporting what no type may be.
  func typeWord(_ node: DocumentNode) -> TypeWord? {
    if let elements = node.elements, elements.count == 1, let element = elements.first?.text {
      report(.needsQuotes, "an array type needs quotes; quote it: '[\(element)]'", at: node)
      return nil
    }
    guard var text = word(node, "a type") else { return nil }
    var type = TypeWord(word: text, node: node)
    if text.hasSuffix("?") {
      type.isOptional = true
      text.removeLast()
    }
    if text.hasPrefix("["), text.hasSuffix("]") {
      type.isArray = true
      text = String(text.dropFirst().dropLast()).trimmingBlanks()
      if type.isOptional || text.hasSuffix("?") {
        let plain = text.hasSuffix("?") ? String(text.dropLast()) : text
        report(
          .optionalArray, "arrays and their elements are never optional, absent is empty: write '[\(plain)]'", at: node)
        return nil
      }
    }
    type.word = text
    return type
  }

  /// Reports a type that is neither a scalar nor a resource.
  func unknownType(_ type: TypeWord) {
    // Only a few problems are shown; the others need no comparing with every name.
    let resources = diagnostics.count < 200 ? resourceNames.keys.sorted() : []
    let looksLikeResource = type.word.first?.isUppercase == true
    if looksLikeResource, suggestion(for: type.word, among: TypeWord.scalars) == nil {
      report(
        .unknownResource, "there is no resource \(quoted(type.word))\(didYouMean(type.word, among: resources))",
        at: type.node)
    } else {
      report(
        .unknownType, "unknown type \(quoted(type.word))\(TypeWord.hint(for: type.word, resources: resources))",
        at: type.node)
    }
  }
}
