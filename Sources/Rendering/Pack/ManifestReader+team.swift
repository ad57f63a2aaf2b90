import ServiceDescription
import Templating

/// What a pack says of itself beyond its files.
extension ManifestReader {
  /// Names are parts of ids, and of what a lock holds.
  mutating func checkName(_ name: String, _ node: DocumentNode) {
    let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if !isPlain { return report("a pack's name consists of a to z, digits and hyphens", node) }
    if name == base?.name { report("\(name) is the name of the pack that it extends", node) }
  }

  mutating func checkContract(_ node: DocumentNode) {
    guard let version = positiveNumber(node, "contract"), version > contract.version else { return }
    report(
      "written for version \(version) of the contract; this hornero has version \(contract.version)", node,
      "bring hornero up to date")
  }

  mutating func headers(_ node: DocumentNode) -> [PackManifest.Header] {
    guard let entries = node.entries else {
      report("headers is a map of file endings and templates: { swift: Parts/Header.mustache }", node)
      return []
    }
    return limited(entries, to: Self.mostNames, "headers", node).compactMap { entry in
      let isEnding = !entry.name.isEmpty && entry.name.utf8.allSatisfy { $0 != 0x2E && $0 != 0x2F }
      if !isEnding { report("\"\(entry.name)\" is no file ending, such as swift", entry.key) }
      guard let template = text(entry.value, of: "the template of a header") else { return nil }
      return PackManifest.Header(ending: entry.name, template: template, place: place(entry.value))
    }
  }

  mutating func declarations(_ node: DocumentNode) -> [TeamDeclaration] {
    guard let entries = node.entries else {
      report("team is a map of names and types: { owner: words }", node)
      return []
    }
    var declarations: [TeamDeclaration] = []
    for entry in limited(entries, to: Self.mostNames, "values", node) {
      guard let declaration = declaration(entry) else { continue }
      if let other = declarations.first(where: { $0.name.lowerCamel == declaration.name.lowerCamel }) {
        report("\"\(entry.name)\" is the same name as \"\(other.name.written)\"", entry.key)
      } else {
        declarations.append(declaration)
      }
    }
    return declarations
  }

  private mutating func declaration(_ entry: DocumentNode.Entry) -> TeamDeclaration? {
    let isName =
      entry.name.utf8.first.map { (97...122).contains($0) } ?? false
      && entry.name.utf8.allSatisfy { byte in
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 95
      }
    if !isName {
      report("\"\(entry.name)\" is no name: letters, digits, - and _, beginning with a small letter", entry.key)
    }
    let value = entry.value
    if value.entries != nil,
      !check(value, keys: ["type", "default", "values", "doc"], required: ["type"])
    {
      return nil
    }
    guard let kind = kind(value.entries == nil ? value : value["type"] ?? value), isName else { return nil }
    var declaration = TeamDeclaration(
      name: Name(entry.name), kind: kind, fallback: nil, choices: value["values"].map { texts($0) } ?? [],
      doc: value["doc"].flatMap { text($0, of: "doc") } ?? "a value of the team")
    if let node = value["values"], kind == .flag { report("a flag is true or false", node) }
    guard let node = value["default"] else { return declaration }
    let content: TeamValue.Content = node.elements == nil ? .text(node.text ?? "") : .list(texts(node))
    if let problem = declaration.problem(with: content) { report("the default: \(problem)", node) }
    declaration.fallback = content
    return declaration
  }

  private mutating func kind(_ node: DocumentNode) -> TeamDeclaration.Kind? {
    let text = node.text ?? (node.elements.map { "[\($0.first?.text ?? "")]" } ?? "")
    if let kind = TeamDeclaration.Kind(rawValue: text) { return kind }
    let all = TeamDeclaration.Kind.allCases.map(\.rawValue)
    report(
      "unknown type \"\(text)\"", node,
      Suggestion.phrase(for: text, among: all) ?? "it is one of \(all.joined(separator: ", "))")
    return nil
  }

  private mutating func texts(_ node: DocumentNode) -> [String] {
    guard let elements = node.elements else {
      report("a list is wanted here", node)
      return []
    }
    return elements.compactMap { text($0, of: "an element") }
  }
}
