/// Breaks lines of Swift that are too long where `swift format` may have breaks: people's names can be long, and no
/// template knows how long. What fits stays as the templates lay it out.
enum LongLines {
  static let width = SwiftCall.lineLength

  /// The text with every line broken that is too long and can be.
  static func broken(_ text: [UInt8]) -> [UInt8] {
    if !holdsLongLine(text) { return text }
    var result: [String] = []
    var isInString = false
    // Lines that go on with one that was moved to the right, until its brackets are closed.
    var moved = 0
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      let blanks = line.prefix { $0 == " " }.count
      let code = line.dropFirst(blanks)
      let wasInString = isInString
      if code.isEmpty {
        result.append("")
        continue
      }
      let shift = moved > 0 ? 4 : 0
      if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count.isMultiple(of: 2) {
        isInString.toggle()
      }
      if moved > 0 { moved += openings(code, isInString: wasInString) }
      if wasInString || code.hasPrefix("//") || blanks + shift + code.count <= width {
        result.append(String(repeating: " ", count: blanks + shift) + code)
        continue
      }
      var wrapping = LineBreaking(indentation: blanks + shift)
      result += wrapping.lines(String(code))
      if wrapping.movesRest, shift == 0 { moved = openings(code, isInString: false) }
    }
    return Array(result.joined(separator: "\n").utf8)
  }

  /// How many more brackets a line opens than it closes.
  private static func openings(_ code: Substring, isInString: Bool) -> Int {
    if isInString { return 0 }
    let line = SwiftLine(code)
    let closed = line.top.count { ")]}".contains(line.text[$0]) }
    return line.groups.count { $0.end == nil } - closed
  }

  private static func holdsLongLine(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        if index - start > width { return true }
        start = index + 1
      }
      return false
    }
  }
}
