/// Multi-line raw string literals: the compiler reads them in one go, however long they are.
enum RawLiteral {
  /// A literal for exactly `text`, beginning and ending at the start of a line.
  static func write(_ text: String) -> String {
    let pounds = String(repeating: "#", count: longestRunOfPounds(in: text) + 1)
    var literal = "\(pounds)\"\"\"\n"
    for scalar in text.unicodeScalars {
      // Swift turns CR LF into LF and refuses other controls, even in raw literals.
      let isWritable = scalar == "\n" || scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F)
      if isWritable, scalar.value != 0xFEFF {
        literal.unicodeScalars.append(scalar)
      } else {
        literal += "\\\(pounds)u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\n\"\"\"\(pounds)"
  }

  /// One more than this many `#` make every quote and backslash in the text mean themselves.
  private static func longestRunOfPounds(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
