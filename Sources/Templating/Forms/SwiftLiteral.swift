/// Swift string literals that read back as exactly the scalars they were written from.
enum SwiftLiteral {
  static func write(_ value: String, to output: inout [UInt8]) {
    output.append(.quote)
    defer { output.append(.quote) }
    if value.utf8.allSatisfy(\.isPlain) { return output.append(contentsOf: value.utf8) }
    // Right after a quote or an escape, a combining scalar would merge with it in the eye and in editors.
    var followsSyntax = true
    for scalar in value.unicodeScalars {
      let escape: StaticString? =
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0": "\\0"
        default: nil
        }
      if let escape {
        output.append(text: escape)
        followsSyntax = true
      } else if scalar.isControl || scalar.isHidden || (followsSyntax && scalar.attaches) {
        output.append(text: "\\u{")
        output.appendHex(scalar.value)
        output.append(text: "}")
        followsSyntax = true
      } else {
        output.append(scalar: scalar)
        followsSyntax = false
      }
    }
  }
}
