/// Whether a text is JSON by RFC 8259; values are of no interest here.
struct JSONCheck {
  private var rest: ArraySlice<UInt8>
  private static let deepest = 64

  static func isValid(_ text: String) -> Bool {
    var check = JSONCheck(rest: Array(text.utf8)[...])
    guard check.value(depth: 0) else { return false }
    check.skipBlanks()
    return check.rest.isEmpty
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth < Self.deepest else { return false }
    skipBlanks()
    switch rest.first {
    case UInt8(ascii: "{"):
      return members(until: "}", depth) { $0.string() && $0.take(":") && $0.value(depth: depth + 1) }
    case UInt8(ascii: "["): return members(until: "]", depth) { $0.value(depth: depth + 1) }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return literal("true")
    case UInt8(ascii: "f"): return literal("false")
    case UInt8(ascii: "n"): return literal("null")
    default: return number()
    }
  }

  private mutating func members(
    until end: Unicode.Scalar, _ depth: Int, _ member: (inout JSONCheck) -> Bool
  ) -> Bool {
    rest.removeFirst()
    if take(end) { return true }
    repeat {
      skipBlanks()
      guard member(&self) else { return false }
    } while take(",")
    return take(end)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return true
      case 0..<0x20: return false
      case UInt8(ascii: "\\"):
        guard let escape = rest.popFirst() else { return false }
        if escape == UInt8(ascii: "u") {
          let digits = rest.prefix(4)
          guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else {
            return false
          }
          rest = rest.dropFirst(4)
        } else if !"\"\\/bfnrt".utf8.contains(escape) {
          return false
        }
      default: continue
      }
    }
    return false
  }

  private mutating func number() -> Bool {
    _ = takeNow("-")
    if !takeNow("0") {
      guard digits() else { return false }
    }
    if takeNow("."), !digits() { return false }
    if takeNow("e") || takeNow("E") {
      _ = takeNow("+") || takeNow("-")
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let digits = rest.prefix(while: isASCIIDigit)
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }

  private mutating func literal(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    return takeNow(scalar)
  }

  private mutating func takeNow(_ scalar: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == scalar.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}
