import ServiceDescription

/// A change of a description, made on its text as a person would make it.
enum DescriptionChange: String, CaseIterable, Sendable {
  case nothing, addField, dropField, renameField, widen, addResource, dropResource, renameResource, plural, summary
  case limits, pages

  /// The changed description; `nil` where there is nothing to change in that way, or the result would be wrong.
  func applied(to text: String, _ chance: inout Chance) -> String? {
    var lines = DescriptionLines(text)
    guard change(&lines, &chance) else { return nil }
    let changed = lines.text
    let (service, diagnostics) = parseService(Array(changed.utf8), file: "hornero.yml")
    return service != nil && !diagnostics.contains { $0.severity == .error } ? changed : nil
  }

  private func change(_ text: inout DescriptionLines, _ chance: inout Chance) -> Bool {
    let number = chance.number(0..<1000)
    switch self {
    case .nothing:
      return true
    case .addField:
      guard let field = chance.pick(text.fields) else { return false }
      let types = ["string?", "int?", "bool?", "date?", "{ type: string, length: 1..40, default: none }", "'[string]'"]
      text.lines.insert("      extra-\(number): \(chance.pick(types) ?? "int?")", at: field.line + chance.number(0..<2))
      return true
    case .dropField:
      guard let field = chance.pick(text.fields.filter { !text.isMentioned($0) }) else { return false }
      text.lines.remove(at: field.line)
      return true
    case .renameField:
      guard let field = chance.pick(text.fields.filter { !$0.rest.contains("was:") }) else { return false }
      let name = "renamed-\(number)"
      let was =
        field.rest.hasPrefix("{")
        ? "{ was: \(field.name)," + field.rest.dropFirst() : "{ was: \(field.name), type: \(field.rest) }"
      text.lines[field.line] = "      \(name): \(was)"
      text.renameMentions(of: field, to: name)
      return true
    case .widen:
      let ranges = text.lines.indices.filter { text.lines[$0].contains("length: 1..") }
      guard let line = chance.pick(ranges) else { return false }
      text.lines[line] = text.lines[line].replacing("length: 1..", with: "length: 1..1", maxReplacements: 1)
      return true
    case .addResource:
      text.lines += [
        "  Gadget\(number):", "    fields:", "      label: { type: string, length: 1..50 }", "      size: int?",
      ]
      return true
    case .dropResource:
      guard let resource = chance.pick(text.resources.filter { !text.isReferred($0) }) else { return false }
      text.lines.removeSubrange(resource.lines)
      return text.resources.count > 0
    case .renameResource:
      guard let resource = chance.pick(text.resources) else { return false }
      let name = "Relic\(chance.pick(["", "Item", "Thing"]) ?? "")"
      text.lines[resource.lines.lowerBound] = "  \(name):"
      text.lines.insert("    was: \(resource.name)", at: resource.lines.lowerBound + 1)
      for line in text.lines.indices {
        text.lines[line] = text.lines[line].replacing("type: \(resource.name),", with: "type: \(name),")
          .replacing("returns: \(resource.name) ", with: "returns: \(name) ")
          .replacing("[\(resource.name)]", with: "[\(name)]")
      }
      return true
    case .plural:
      guard let resource = chance.pick(text.resources) else { return false }
      if text.lines[resource.lines].contains(where: { $0.hasPrefix("    plural:") }) { return false }
      text.lines.insert("    plural: lots-of-\(resource.name.lowercased())", at: resource.lines.lowerBound + 1)
      return true
    case .summary:
      guard let resource = chance.pick(text.resources) else { return false }
      if let line = resource.lines.first(where: { text.lines[$0].hasPrefix("    summary:") }) {
        text.lines[line] = "    summary: Another summary \(number)."
      } else {
        text.lines.insert("    summary: A summary \(number).", at: resource.lines.lowerBound + 1)
      }
      return true
    case .limits:
      guard let line = chance.pick(text.lines.indices.filter { text.lines[$0].contains("per minute") }) else {
        return false
      }
      text.lines[line] = text.lines[line].replacing("per minute", with: "per hour")
      return true
    case .pages:
      guard let line = text.lines.firstIndex(where: { $0.hasPrefix("      max: ") }) else { return false }
      text.lines[line] = "      max: \(101 + number)"
      return true
    }
  }
}

/// The text of a sample's description, looked at by its indentation.
private struct DescriptionLines {
  struct Resource {
    var name: String
    var lines: Range<Int>
  }

  struct Field {
    var name: String
    /// What stands behind the name.
    var rest: String
    var line: Int
    var resource: Range<Int>
  }

  var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  var resources: [Resource] {
    guard let start = lines.firstIndex(of: "resources:") else { return [] }
    let end = lines[(start + 1)...].firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") } ?? lines.count
    let heads = (start + 1..<end).filter { Self.indentation(lines[$0]) == 2 && lines[$0].hasSuffix(":") }
    return heads.enumerated().map { index, head in
      let name = lines[head].dropFirst(2).dropLast()
      return Resource(name: String(name), lines: head..<(index + 1 < heads.count ? heads[index + 1] : end))
    }
  }

  var fields: [Field] {
    resources.flatMap { resource -> [Field] in
      guard let start = resource.lines.first(where: { lines[$0] == "    fields:" }) else { return [] }
      let body = (start + 1..<resource.lines.upperBound).prefix { Self.indentation(lines[$0]) == 6 }
      return body.compactMap { line in
        let parts = lines[line].dropFirst(6).split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let name = parts.first, !name.hasPrefix("#") else { return nil }
        return Field(
          name: String(name), rest: String(parts[1].drop { $0 == " " }), line: line, resource: resource.lines)
      }
    }
  }

  func isMentioned(_ field: Field) -> Bool {
    let isAlone = fields.count { $0.resource == field.resource } < 2
    return isAlone || field.resource.contains { $0 != field.line && Self.words(lines[$0]).contains(field.name) }
  }

  func isReferred(_ resource: Resource) -> Bool {
    lines.indices.contains { !resource.lines.contains($0) && Self.words(lines[$0]).contains(resource.name) }
  }

  /// Renames a field in the lists of its resource: filters, sort keys, indexes.
  mutating func renameMentions(of field: Field, to name: String) {
    for line in field.resource where line != field.line && lines[line].contains("[") && line < lines.count {
      var words = ""
      var word = ""
      for character in lines[line] + "\n" {
        if character.isLetter || character.isNumber || character == "-" && !word.isEmpty {
          word.append(character)
        } else {
          words += (word == field.name ? name : word) + String(character)
          word = ""
        }
      }
      lines[line] = String(words.dropLast())
    }
  }

  private static func words(_ line: String) -> [String] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map {
      $0.hasPrefix("-") ? String($0.dropFirst()) : String($0)
    }
  }

  private static func indentation(_ line: String) -> Int {
    line.isEmpty ? 99 : line.prefix { $0 == " " }.count
  }
}
