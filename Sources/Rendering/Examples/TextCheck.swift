import ServiceDescription

/// The rules of a text field as the emitted service applies them.
struct TextCheck {
  let kind: TextKind
  let rules: TextRules
  let pattern: PatternSamples?

  init(_ kind: TextKind, _ rules: TextRules) {
    self.kind = kind
    self.rules = rules
    pattern = rules.pattern.map { PatternSamples($0) }
  }

  /// The names of the rules that `text` breaks; nil where that cannot be foretold, which happens with odd URLs only.
  func broken(_ text: String) -> [String]? {
    if text.utf8.contains(0) { return ["characters"] }
    var rules: [String] = []
    if !self.rules.length.contains(text.unicodeScalars.count) { rules.append("length") }
    if self.rules.refusesBlank, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { rules.append("blank") }
    switch kind {
    case .email: if !Self.isEmail(text) { rules.append("format") }
    case .url:
      guard let isURL = Self.isURL(text) else { return nil }
      if !isURL { rules.append("format") }
    case .string, .text: break
    }
    if let pattern {
      guard let matches = pattern.matches(text) else { return nil }
      if !matches { rules.append("pattern") }
    }
    return rules
  }

  func isValid(_ text: String) -> Bool { broken(text) == [] }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return false }
    let local = parts[0].utf8.allSatisfy { isAlphanumeric($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
    return local && domain
  }

  /// True for plain ones with a plain host, false for what has no such scheme or no host, nil for all between.
  private static func isURL(_ text: String) -> Bool? {
    if text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) { return false }
    let lower = text.lowercased()
    guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return false }
    let rest = lower.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    if host.isEmpty { return false }
    let isPlain =
      host.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: ".") }
      && rest.dropFirst(host.count).utf8.allSatisfy { isAlphanumeric($0) || "/-_.".utf8.contains($0) }
    return isPlain ? true : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
