/// How a scalar is written: plain where YAML and its readers take it for the same text, else in single quotes, else in
/// double quotes.
enum ScalarText {
  static func written(_ text: String, _ style: DocumentNode.ScalarStyle, inFlow: Bool) -> String {
    if text.isEmpty { return style == .plain ? "" : "''" }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{FEFF}" }) {
      return doubleQuoted(text)
    }
    // Quotes around what other readers take for a number or a boolean mean that text is meant.
    let keepsQuotes = style != .plain && isOtherType(text)
    return keepsQuotes || !isPlain(text, inFlow: inFlow) ? singleQuoted(text) : text
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    let second = scalars.count > 1 ? scalars[1] : " "
    if " \t:".unicodeScalars.contains(last) || first == " " || first == "\t" { return false }
    if ",[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if "-?:".unicodeScalars.contains(first), second == " " || second == "\t" || (inFlow && first != "-") {
      return false
    }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    for (scalar, next) in zip(scalars, scalars.dropFirst()) {
      if scalar == ":", next == " " || next == "\t" { return false }
      if next == "#", scalar == " " || scalar == "\t" { return false }
      if inFlow, scalar == ":", ",[]{}".unicodeScalars.contains(next) { return false }
    }
    return !inFlow || !scalars.contains { ",[]{}".unicodeScalars.contains($0) }
  }

  private static let otherTypes: Set = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan",
  ]

  private static func isOtherType(_ text: String) -> Bool {
    if otherTypes.contains(text.lowercased()) { return true }
    guard let first = text.unicodeScalars.first, "0123456789.+-".unicodeScalars.contains(first) else { return false }
    return Double(text) != nil || text.hasPrefix("0x") || text.hasPrefix("0o")
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.properties.generalCategory == .control || scalar == "\u{FEFF}":
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
