import ServiceDescription

/// An OpenAPI document with its references followed, collecting what is said about it.
final class OpenAPIDocument {
  let root: DocumentNode
  private(set) var remarks: [Diagnostic] = []
  /// Looked up again and again.
  private let schemas: [String: DocumentNode]

  /// - Throws: `ImportProblem` for a document of another kind.
  init(_ bytes: [UInt8], file: String) throws(ImportProblem) {
    let document: DocumentNode
    if JSONReader.isJSON(bytes) {
      document = try JSONReader.read(bytes)
    } else {
      let (node, diagnostics) = parseDocument(bytes, file: file)
      guard let node, !diagnostics.hasErrors else { throw ImportProblem(diagnostics: diagnostics) }
      document = node
    }
    root = document
    schemas = Dictionary((document["components"]?["schemas"]?.entries ?? []).map { ($0.name, $0.value) }) { first, _ in
      first
    }
    guard let version = document["openapi"]?.text else {
      let message =
        document["swagger"] == nil
        ? "this is no OpenAPI document: 'openapi' is missing"
        : "this is Swagger 2; OpenAPI 3.0 and 3.1 are read (swagger2openapi converts it)"
      throw ImportProblem(
        diagnostics: [Diagnostic(.notCarried, message, at: (document["swagger"] ?? document).firstPlace)])
    }
    guard version.hasPrefix("3.0") || version.hasPrefix("3.1") else {
      let message = "OpenAPI \(version) is not known; 3.0 and 3.1 are read"
      throw ImportProblem(diagnostics: [Diagnostic(.notCarried, message, at: (document["openapi"] ?? document).range)])
    }
  }

  func remark(_ message: String, at node: DocumentNode?) {
    remarks.append(Diagnostic(.notCarried, message, at: (node ?? root).firstPlace, severity: .note))
  }

  /// What a `$ref` points to, however many there are on the way; the node itself where there is none.
  func resolved(_ node: DocumentNode?) -> DocumentNode? {
    var node = node
    for _ in 0..<20 {
      guard let reference = node?["$ref"], let text = reference.text else { return node }
      guard let target = target(of: text) else {
        remark("\(text) is not in this document", at: reference)
        return nil
      }
      node = target
    }
    return nil
  }

  /// The schema's name among the components, if it is a reference to one.
  func componentName(of node: DocumentNode?) -> String? {
    guard let text = node?["$ref"]?.text, text.hasPrefix("#/components/schemas/") else { return nil }
    return String(text.dropFirst("#/components/schemas/".count))
  }

  private func target(of reference: String) -> DocumentNode? {
    if reference.hasPrefix("#/components/schemas/"), !reference.dropFirst(21).contains("/") {
      return schemas[String(reference.dropFirst(21))]
    }
    guard reference.hasPrefix("#/") else { return nil }
    return reference.dropFirst(2).split(separator: "/").map(String.init).reduce(Optional(root)) { node, part in
      // RFC 6901, section 4.
      let name = part.replacing("~1", with: "/").replacing("~0", with: "~")
      guard let node else { return nil }
      if let elements = node.elements {
        return Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      }
      return node[name]
    }
  }
}

extension DocumentNode {
  /// One line of it, to be underlined.
  var firstPlace: SourceRange { SourceRange(start: range.start, length: isLong ? 1 : range.length) }

  private var isLong: Bool { range.start.line != range.end.line }

  var isTrue: Bool { text == "true" }

  /// The key of a member, as a place.
  func place(of name: String) -> DocumentNode? { entries?.first { $0.name == name }?.key }

  /// The first sentence of a text for people.
  var sentence: String? {
    guard let text else { return nil }
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }.joined(
      separator: " ")
    let plain = String(words.unicodeScalars.filter { $0.properties.generalCategory != .control }.map(Character.init))
    let end = plain.firstRange(of: ". ")?.lowerBound
    let first = end.map { String(plain[...$0]) } ?? plain
    return first.isEmpty ? nil : first.count > 160 ? String(first.prefix(157)) + "…" : first
  }
}
