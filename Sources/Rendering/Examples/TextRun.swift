import Templating

/// A part of a long text: something short that is repeated, or a piece that fits into a literal.
struct TextRun: Hashable, Sendable {
  /// The widest that a string literal gets before it is broken.
  static let literalWidth = 70
  /// What is repeated fewer times is written out.
  private static let fewest = 16

  var unit: String
  var count: Int

  /// As a Swift expression of type `String`.
  var swift: String {
    let literal = Self.literal(unit)
    return count == 1 ? literal : "String(repeating: \(literal), count: \(SwiftValue.grouped(Int64(count))))"
  }

  /// On one line, however long.
  static func literal(_ text: String) -> String { Form.swift.string(text) }

  static func fits(_ literal: String) -> Bool { literal.unicodeScalars.count <= literalWidth }

  static func runs(of text: String) -> [TextRun] {
    let scalars = Array(text.unicodeScalars)
    var runs: [TextRun] = []
    var plain = ""
    var index = 0
    while index < scalars.count {
      if let (unit, count) = repetition(in: scalars, at: index) {
        if !plain.isEmpty { runs.append(TextRun(unit: plain, count: 1)) }
        plain = ""
        runs.append(TextRun(unit: unit, count: count))
        index += unit.unicodeScalars.count * count
      } else {
        plain.unicodeScalars.append(scalars[index])
        index += 1
        if literal(plain).unicodeScalars.count >= literalWidth - 10 {
          runs.append(TextRun(unit: plain, count: 1))
          plain = ""
        }
      }
    }
    return plain.isEmpty ? runs : runs + [TextRun(unit: plain, count: 1)]
  }

  /// One or two scalars that are repeated often from there on.
  private static func repetition(in scalars: [Unicode.Scalar], at start: Int) -> (String, Int)? {
    for length in 1...2 where start + length * fewest <= scalars.count {
      let unit = scalars[start..<(start + length)]
      var count = 1
      while start + (count + 1) * length <= scalars.count,
        scalars[(start + count * length)..<(start + (count + 1) * length)].elementsEqual(unit)
      {
        count += 1
      }
      if count >= fewest { return (String(String.UnicodeScalarView(unit)), count) }
    }
    return nil
  }
}
