extension DescriptionReader {
  enum NameForm {
    /// `PublishedBook`
    case type
    /// `published-year`, `published_year`, `publishedYear`
    case member
    /// Either, for plurals.
    case any
  }

  /// PostgreSQL cuts longer names, silently.
  static let longestName = 63

  /// Checks a name that stands in the description. `what` reads like "a field's name".
  func name(_ node: DocumentNode, _ what: String, _ form: NameForm) -> Name? {
    guard let text = word(node, what) else { return nil }
    if let problem = Self.problem(of: text, form) {
      report(.badName, "\(quoted(text)) cannot be \(what): \(problem)", at: node)
      return nil
    }
    let name = Name(text)
    let length = name.snake.utf8.count
    if length > Self.longestName {
      report(
        .nameTooLong, "\(quoted(text)) makes the SQL name of \(length) bytes; PostgreSQL takes \(Self.longestName)",
        at: node)
      return nil
    }
    return name
  }

  private static func problem(of text: String, _ form: NameForm) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return "it is empty" }
    if let bad = text.unicodeScalars.first(where: { !isNamePart($0, form) }) {
      let allowed = form == .type ? "ASCII letters and digits" : "ASCII letters, digits, - and _"
      return "\(quoted(String(bad))) is none of \(allowed)"
    }
    let isUpper = (0x41...0x5A).contains(first)
    let isLower = (0x61...0x7A).contains(first)
    switch form {
    case .type where !isUpper:
      let hint = isLower ? "; write \(Name(text).upperCamel)" : ""
      return "it must begin with a capital letter\(hint)"
    case .member where !isLower:
      let hint = isUpper ? "; write \(Name(text).kebab)" : ""
      return "it must begin with a small letter\(hint)"
    case .any where !isUpper && !isLower:
      return "it must begin with a letter"
    default: break
    }
    let isSeparator = { (byte: UInt8) in byte == 0x2D || byte == 0x5F }
    if isSeparator(last) { return "it ends in \(quoted(String(text.suffix(1))))" }
    if zip(bytes, bytes.dropFirst()).contains(where: { isSeparator($0) && isSeparator($1) }) {
      return "it has two separators in a row"
    }
    return nil
  }

  private static func isNamePart(_ scalar: Unicode.Scalar, _ form: NameForm) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "-", "_": form != .type
    default: false
    }
  }
}
