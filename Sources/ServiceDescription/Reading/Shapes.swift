/// A map whose keys are known to be among those that may stand there.
struct KeyedMap {
  let node: DocumentNode
  fileprivate let entries: [String: DocumentNode.Entry]

  /// The value of a key.
  subscript(key: String) -> DocumentNode? { entries[key]?.value }

  /// The key itself, as a place.
  func key(_ key: String) -> DocumentNode? { entries[key]?.key }
}

extension DescriptionReader {
  /// More of anything is no description that a person wrote, and PostgreSQL ends at 1,600 columns.
  static let longestList = 1000

  private func isTooLong(_ count: Int, _ limit: Int, _ what: String, at node: DocumentNode) -> Bool {
    guard count > limit else { return false }
    report(.numberOutOfRange, "\(count) of \(what); at most \(limit) are taken", at: node)
    return true
  }

  /// Reads a map, reporting unknown keys. Nothing at all (`key:`) is an empty map.
  func map(_ node: DocumentNode, of what: String, keys: [String]) -> KeyedMap? {
    if node.isAbsent { return KeyedMap(node: node, entries: [:]) }
    guard let entries = node.entries else {
      wrongShape(node, wanted: "a map of \(what)")
      return nil
    }
    var known: [String: DocumentNode.Entry] = [:]
    for entry in entries {
      if keys.contains(entry.name) {
        known[entry.name] = entry
      } else {
        let hint = hint(for: entry.name, among: keys)
        let all = hint.isEmpty ? "; keys here: \(keys.joined(separator: ", "))" : hint
        report(.unknownKey, "unknown key \(quoted(entry.name)) in \(what)\(all)", at: entry.key)
      }
    }
    return KeyedMap(node: node, entries: known)
  }

  /// A map whose keys are the user's own; nil where it is something else or empty.
  func entries(
    _ node: DocumentNode, of what: String, atMost limit: Int = DescriptionReader.longestList
  ) -> [DocumentNode.Entry]? {
    if let entries = node.entries, !entries.isEmpty {
      return isTooLong(entries.count, limit, what, at: node) ? nil : entries
    }
    if node.isAbsent || node.entries != nil {
      report(.nothingGiven, "expected at least one of \(what)", at: node)
    } else {
      wrongShape(node, wanted: "a map of \(what)")
    }
    return nil
  }

  /// A scalar's text, which is not empty.
  func word(_ node: DocumentNode, _ what: String) -> String? {
    guard let text = node.text else {
      wrongShape(node, wanted: what)
      return nil
    }
    if text.isEmpty {
      report(.nothingGiven, "expected \(what)", at: node)
      return nil
    }
    return text
  }

  /// Running text for people: no control characters but line ends and tabs.
  func prose(_ node: DocumentNode?, _ what: String) -> String? {
    guard let node, let text = word(node, what) else { return nil }
    let isBad = text.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    if isBad {
      report(.badText, "\(what) cannot hold control characters", at: node)
      return nil
    }
    return text
  }

  /// One of an enum's raw values.
  func choice<Choice: RawRepresentable & CaseIterable>(_ node: DocumentNode, _ what: String) -> Choice?
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let text = word(node, "\(what): \(list(words))") else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let hint = hint(for: text, among: words)
    let all = hint.isEmpty ? "; expected \(list(words))" : hint
    report(.unknownWord, "unknown \(what) \(quoted(text))\(all)", at: node)
    return nil
  }

  func boolean(_ node: DocumentNode) -> Bool? {
    guard let text = word(node, "true or false") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let hint =
        switch text.lowercased() {
        case "yes", "on", "true", "y", "1": ": write true"
        case "no", "off", "false", "n", "0": ": write false"
        default: "; expected true or false"
        }
      report(.notABoolean, "\(quoted(text)) is not a boolean\(hint)", at: node)
      return nil
    }
  }

  /// The elements of a list, or the one thing that stands alone. Empty lists are reported.
  func oneOrMore(_ node: DocumentNode, of what: String) -> [DocumentNode] {
    guard let elements = node.elements else { return node.isAbsent ? nothing(node, what) : [node] }
    if isTooLong(elements.count, Self.longestList, what, at: node) { return [] }
    return elements.isEmpty ? nothing(node, what) : elements
  }

  /// The elements of a list that may not be empty.
  func elements(_ node: DocumentNode, of what: String) -> [DocumentNode] {
    guard let elements = node.elements else {
      if node.isAbsent { return nothing(node, what) }
      wrongShape(node, wanted: "a list of \(what)")
      return []
    }
    if isTooLong(elements.count, Self.longestList, what, at: node) { return [] }
    return elements.isEmpty ? nothing(node, what) : elements
  }

  private func nothing(_ node: DocumentNode, _ what: String) -> [DocumentNode] {
    report(.nothingGiven, "expected at least one of \(what)", at: node)
    return []
  }

  /// A list of words of an enum, none twice.
  func choices<Choice: RawRepresentable & CaseIterable & Equatable>(_ node: DocumentNode, _ what: String) -> [Choice]
  where Choice.RawValue == String {
    var result: [Choice] = []
    for element in elements(node, of: Choice.allCases.map(\.rawValue).joined(separator: ", ")) {
      guard let choice: Choice = choice(element, what) else { continue }
      if result.contains(choice) { listedTwice(choice.rawValue, at: element) } else { result.append(choice) }
    }
    return result
  }

  func listedTwice(_ text: String, at node: DocumentNode) {
    report(.listedTwice, "\(quoted(text)) is listed twice", at: node)
  }

  /// Reports a node of the wrong kind; a `{…}` or `[…]` where text is wanted is shown in quotes.
  func wrongShape(_ node: DocumentNode, wanted: String) {
    switch node.kind {
    case .scalar(let text, _):
      let found = node.isAbsent ? "nothing" : quoted(text)
      report(.wrongShape, "expected \(wanted), found \(found)", at: node)
    case .sequence, .mapping:
      let found = node.entries == nil ? "a list" : "a map"
      let wantsCollection = wanted.hasPrefix("a map") || wanted.hasPrefix("a list")
      if let source = node.source, !wantsCollection, !source.contains("\n") {
        report(
          .needsQuotes, "expected \(wanted), found \(found); quote it: \(singleQuoted(source))", at: node)
      } else {
        report(.wrongShape, "expected \(wanted), found \(found)", at: node)
      }
    }
  }
}

/// `a`, `a or b`, `a, b or c`
func list(_ words: [String], _ conjunction: String = "or") -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
