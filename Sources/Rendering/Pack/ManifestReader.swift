import ServiceDescription
import Templating

/// Reads `pack.yml`, collecting everything that is wrong with it.
struct ManifestReader {
  let file: String
  /// What the pack extends.
  let base: PackManifest?
  let contract: Contract
  private(set) var diagnostics: [TemplateDiagnostic] = []

  /// - Parameter base: what a pack extends, where it does.
  /// - Throws: all mistakes, each with its position.
  static func read(
    _ bytes: [UInt8], file: String, over base: PackManifest? = nil, _ contract: Contract = .current
  ) throws(TemplateErrors) -> PackManifest {
    var reader = ManifestReader(file: file, base: base, contract: contract)
    let (document, problems) = parseDocument(bytes, file: file)
    for problem in problems where problem.severity == .error {
      reader.report(problem.message, problem.position, length: problem.length)
    }
    let manifest = document.flatMap { reader.manifest($0) }
    guard let manifest, reader.diagnostics.isEmpty else { throw TemplateErrors(reader.diagnostics) }
    return manifest
  }

  /// Whether a pack extends another one, as far as can be told.
  static func extends(_ bytes: [UInt8]) -> Bool { parseDocument(bytes, file: "").0?["extends"] != nil }

  private init(file: String, base: PackManifest?, contract: Contract) {
    (self.file, self.base, self.contract) = (file, base, contract)
  }

  private static let keys = ["pack", "version", "files"]
  private static let extendingKeys = ["pack", "version", "extends", "contract"]
  private static let allKeys = extendingKeys + ["team", "headers", "drop", "files"]

  /// More than any pack has: what is looked up in each other must not be without end.
  private static let mostFiles = 2000
  static let mostNames = 500

  /// The list, cut and reported where it is longer than that.
  mutating func limited<Element>(
    _ elements: [Element], to limit: Int, _ what: String, _ node: DocumentNode
  ) -> [Element] {
    if elements.count > limit { report("there are more than \(limit) \(what)", node) }
    return Array(elements.prefix(limit))
  }

  private mutating func manifest(_ node: DocumentNode) -> PackManifest? {
    guard check(node, keys: Self.allKeys, required: base == nil ? Self.keys : Self.extendingKeys) else { return nil }
    let name = node["pack"].flatMap { text($0, of: "pack") }
    let version = node["version"].flatMap { positiveNumber($0, "version") }
    if let base, let extends = node["extends"], extends.text != base.name {
      report("a pack extends \(base.name), or nothing", extends)
    }
    if let node = node["pack"], let name, base != nil { checkName(name, node) }
    if let node = node["contract"] { checkContract(node) }
    let team = node["team"].map { declarations($0) } ?? []
    let headers = node["headers"].map { self.headers($0) } ?? []
    var elements: [DocumentNode] = []
    if let files = node["files"] {
      if files.elements == nil { report("files is a list", files) }
      elements = limited(files.elements ?? [], to: Self.mostFiles, "files", files)
    }
    let drafts = elements.compactMap { draft($0) }
    reportDuplicates(in: elements)
    let dropped = node["drop"].map { self.dropped($0) } ?? []
    guard let name, let version else { return nil }
    return PackManifest(
      file: file, name: name, version: version, entries: entries(drafts, without: Set(dropped), of: name), team: team,
      headers: headers)
  }

  func place(_ node: DocumentNode) -> PackManifest.Place {
    if case .scalar(_, let style) = node.kind, style == .singleQuoted || style == .doubleQuoted {
      return PackManifest.Place(file: file, range: node.range, textOffset: 1)
    }
    return PackManifest.Place(file: file, range: node.range, textOffset: 0)
  }

  private mutating func reportDuplicates(in elements: [DocumentNode]) {
    var seen: [String: SourcePosition] = [:]
    for node in elements.compactMap({ $0["id"] }) {
      guard let id = node.text else { continue }
      if let first = seen[id] {
        report("the id \"\(id)\" is taken", node, "it is at line \(first.line) too")
      } else {
        seen[id] = node.range.start
      }
    }
    reportFormerIDs(in: elements, taken: seen)
  }
}

// MARK: - Former ids

extension ManifestReader {
  /// An id or a list of ids.
  mutating func identifiers(_ node: DocumentNode) -> [String] {
    (node.elements ?? [node]).compactMap { identifier($0) }
  }

  /// An id of the past means one file: it is neither used today nor claimed twice.
  private mutating func reportFormerIDs(in elements: [DocumentNode], taken: [String: SourcePosition]) {
    var seen = taken
    for node in elements.compactMap({ $0["was"] }).flatMap({ $0.elements ?? [$0] }) {
      guard let id = node.text else { continue }
      if let first = seen[id] {
        report("the id \"\(id)\" is taken", node, "it is at line \(first.line) too")
      } else {
        seen[id] = node.range.start
      }
    }
  }
}

// MARK: - Values

extension ManifestReader {
  mutating func check(_ node: DocumentNode, keys: [String], required: [String]) -> Bool {
    guard let entries = node.entries else {
      report("a map with \(required.joined(separator: ", ")) is wanted here", node)
      return false
    }
    for entry in entries where !keys.contains(entry.name) {
      report(
        "unknown key \"\(entry.name)\"", entry.key,
        Suggestion.phrase(for: entry.name, among: keys) ?? "the keys are \(keys.joined(separator: ", "))")
    }
    let missing = required.filter { node[$0] == nil }
    if !missing.isEmpty { report("\(missing.joined(separator: ", ")) is missing", node) }
    return missing.isEmpty
  }

  mutating func text(_ node: DocumentNode, of key: String) -> String? {
    guard let text = node.text, !text.isEmpty else {
      report("\(key) is text", node)
      return nil
    }
    return text
  }

  mutating func identifier(_ node: DocumentNode) -> String? {
    guard let id = text(node, of: "id") else { return nil }
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      }
    }
    if !isPlain { report("an id consists of a to z, digits, dots and hyphens", node) }
    return isPlain ? id : nil
  }

  mutating func positiveNumber(_ node: DocumentNode, _ key: String) -> Int? {
    guard let number = node.text.flatMap({ Int($0) }), number > 0 else {
      report("\(key) is a whole number from 1", node)
      return nil
    }
    return number
  }

  mutating func ownership(_ node: DocumentNode) -> Ownership? {
    guard let word = text(node, of: "owner") else { return nil }
    if let ownership = Ownership(rawValue: word) { return ownership }
    let all = Ownership.allCases.map(\.rawValue)
    report(
      "unknown owner \"\(word)\"", node,
      Suggestion.phrase(for: word, among: all) ?? "it is one of \(all.joined(separator: ", "))")
    return nil
  }

  mutating func boolean(_ node: DocumentNode, of key: String) -> Bool? {
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      report("\(key) is true or false", node)
      return nil
    }
  }

  /// - Returns: the condition, `.some(nil)` for none, nil where it is wrong.
  mutating func condition(_ node: DocumentNode) -> PackManifest.Condition?? {
    guard let text = text(node, of: "when") else { return nil }
    let words = text.split(separator: " ")
    switch words.count {
    case 1 where text == "always": return .some(nil)
    case 1: return PackManifest.Condition(name: text, isNegated: false)
    case 2 where words[0] == "not": return PackManifest.Condition(name: String(words[1]), isNegated: true)
    default:
      report("when is the name of a flag, or not and the name of a flag", node)
      return nil
    }
  }

  mutating func report(_ message: String, _ node: DocumentNode, _ suggestion: String? = nil) {
    report(message, node.range.start, length: node.range.length, suggestion)
  }

  private mutating func report(
    _ message: String, _ position: SourcePosition, length: Int, _ suggestion: String? = nil
  ) {
    diagnostics.append(
      TemplateDiagnostic(
        template: file, line: position.line, column: position.column, length: length, message: message,
        suggestion: suggestion))
  }
}
