/// Words as Markdown running text: nothing in them becomes markup, HTML, a table cell's end or a block of its own.
enum MarkdownText {
  /// Writes `value` on one line; line ends and runs of blanks become one space.
  static func write(_ value: String, to output: inout [UInt8]) {
    let scalars = words(of: value)
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if needsEscape(scalar, after: previous, before: next) || beginsBlock(at: index, of: scalars) {
        output.append(text: "\\")
      }
      output.append(scalar: scalar.isControl ? "\u{FFFD}" : scalar)
    }
  }

  private static func words(of value: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in value.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\t" || scalar.endsLine
      if !isBlank {
        result.append(scalar)
      } else if result.last != " ", !result.isEmpty {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  private static func needsEscape(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$": true
    // An entity needs a letter or # after the ampersand.
    case "&": next.map { $0 == "#" || $0.properties.isAlphabetic } ?? false
    // Between letters an underscore is no emphasis: snake_case stays readable.
    case "_": !(previous.isWordPart && next.isWordPart)
    default: false
    }
  }

  /// Headings, list items, thematic breaks and setext underlines begin at the start of a line.
  private static func beginsBlock(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index] {
    case "#", "+", "-", "=": index == 0
    case ".", ")": index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
    default: false
    }
  }
}

extension Unicode.Scalar? {
  fileprivate var isWordPart: Bool { map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false }
}
