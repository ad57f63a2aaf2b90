/// JSON strings.
enum JSONLiteral {
  static func write(_ value: String, to output: inout [UInt8]) {
    output.append(.quote)
    defer { output.append(.quote) }
    if value.utf8.allSatisfy(\.isPlain) { return output.append(contentsOf: value.utf8) }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": output.append(text: "\\\\")
      case "\"": output.append(text: "\\\"")
      case "\n": output.append(text: "\\n")
      case "\r": output.append(text: "\\r")
      case "\t": output.append(text: "\\t")
      case _ where scalar.value < 0x10000 && (scalar.isControl || scalar.isHidden):
        output.append(text: "\\u")
        output.appendHex(scalar.value, width: 4)
      default: output.append(scalar: scalar)
      }
    }
  }
}

/// Double-quoted YAML scalars on one line.
enum YAMLLiteral {
  static func write(_ value: String, to output: inout [UInt8]) {
    output.append(.quote)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": output.append(text: "\\\\")
      case "\"": output.append(text: "\\\"")
      case "\n": output.append(text: "\\n")
      case "\r": output.append(text: "\\r")
      case "\t": output.append(text: "\\t")
      case "\0": output.append(text: "\\0")
      case _ where scalar.isControl:
        output.append(text: "\\x")
        output.appendHex(scalar.value, width: 2)
      case _ where scalar.isHidden:
        output.append(text: scalar.value < 0x10000 ? "\\u" : "\\U")
        output.appendHex(scalar.value, width: scalar.value < 0x10000 ? 4 : 8)
      default: output.append(scalar: scalar)
      }
    }
    output.append(.quote)
  }
}

/// Literals between apostrophes.
enum QuotedLiteral {
  static func writeSQL(_ value: String, to output: inout [UInt8]) {
    write(value, apostrophe: "''", to: &output)
  }

  static func writeShell(_ value: String, to output: inout [UInt8]) {
    write(value, apostrophe: "'\\''", to: &output)
  }

  private static func write(_ value: String, apostrophe: StaticString, to output: inout [UInt8]) {
    output.append(text: "'")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "'"): output.append(text: apostrophe)
      case 0: output.append(text: "\u{FFFD}")
      default: output.append(byte)
      }
    }
    output.append(text: "'")
  }
}
