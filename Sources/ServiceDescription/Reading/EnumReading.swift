extension DescriptionReader {
  /// `values`: a list of what goes over the wire, or a map from Swift case to that.
  func enumeration(_ word: TypeWord, _ map: KeyedMap?) -> ScalarType? {
    guard let node = map?["values"] else {
      report(.missingKey, "an enum needs values: { type: enum, values: [a, b] }", at: word.node)
      return nil
    }
    let cases = node.entries == nil ? listedCases(node) : mappedCases(node)
    return cases.map { .enumeration($0) }
  }

  private func listedCases(_ node: DocumentNode) -> [EnumCase]? {
    var values: [(text: String, name: Name?, node: DocumentNode)] = []
    for element in elements(node, of: "values") {
      guard let text = value(element) else { continue }
      if values.contains(where: { $0.text == text }) {
        listedTwice(text, at: element)
      } else {
        values.append((text, Self.caseName(of: text), element))
      }
    }
    guard !values.isEmpty else { return nil }
    var seen: [String: String] = [:]
    for (text, name, place) in values {
      guard let name else {
        report(
          .casesMeet, "\(quoted(text)) makes no Swift case; name the cases: \(mapToWrite(values))", at: place)
        return nil
      }
      if let other = seen.updateValue(text, forKey: name.lowerCamel) {
        report(
          .casesMeet,
          "\(quoted(text)) and \(quoted(other)) make the same Swift case; name the cases: \(mapToWrite(values))",
          at: place)
        return nil
      }
    }
    return values.compactMap { value in
      value.name.map { EnumCase(name: $0, value: value.text, origin: Origin(value.node.range)) }
    }
  }

  private func mappedCases(_ node: DocumentNode) -> [EnumCase]? {
    var cases: [EnumCase] = []
    for entry in entries(node, of: "values") ?? [] {
      guard let name = name(entry.key, "a Swift case", .member), let text = value(entry.value) else { continue }
      if let other = cases.first(where: { $0.name.lowerCamel == name.lowerCamel }) {
        report(
          .casesMeet, "\(quoted(name.written)) and \(quoted(other.name.written)) are the same Swift case", at: entry.key
        )
      } else if cases.contains(where: { $0.value == text }) {
        listedTwice(text, at: entry.value)
      } else {
        cases.append(EnumCase(name: name, value: text, origin: Origin(entry.key.range)))
      }
    }
    return cases.isEmpty ? nil : cases
  }

  private func value(_ node: DocumentNode) -> String? {
    guard let text = word(node, "a value") else { return nil }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(.badText, "a value cannot hold control characters or line ends", at: node)
      return nil
    }
    if text.utf8.count > 255 {
      report(.nameTooLong, "a value is longer than 255 bytes", at: node)
      return nil
    }
    return text
  }

  /// A name made of a value's ASCII letters and digits; nil where it would be empty or begin with a digit.
  private static func caseName(of value: String) -> Name? {
    guard value.unicodeScalars.allSatisfy(\.isASCII) else { return nil }
    let plain = value.unicodeScalars.map { scalar -> Character in
      isPathScalar(scalar) && !"-.~".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    let name = Name(String(plain))
    guard let first = name.lowerCamel.utf8.first, !isASCIIDigit(first) else { return nil }
    // `SCIENCE_FICTION` and `Fiction` are small words all the same.
    return Name(name.kebab)
  }

  /// `values: { fiction: fiction, fiction2: Fiction }`
  private func mapToWrite(_ values: [(text: String, name: Name?, node: DocumentNode)]) -> String {
    var used: Set<String> = []
    let pairs = values.enumerated().map { index, value in
      let base = value.name?.lowerCamel ?? "value\(index + 1)"
      let name = used.contains(base) ? "\(base)\(index + 1)" : base
      used.insert(name)
      return "\(name): \(singleQuoted(value.text))"
    }
    return "values: { \(pairs.joined(separator: ", ")) }"
  }
}
