import Templating

extension ExampleValue {
  /// The widest a string literal gets before it is broken into several.
  private static let literalWidth = 70

  /// The value as a Swift expression of type `JSONValue` in the emitted tests.
  var swift: String {
    switch self {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): Self.number(number)
    case .text(let text): Self.text(text)
    case .list(let elements): Self.list(elements)
    case .object(let key, let value): "[\(SwiftValue.text(key)): \(value.swift)]"
    }
  }

  private static func number(_ number: String) -> String {
    guard let value = Int64(number), value != .min, String(value) == number else { return ".number(\"\(number)\")" }
    return (value < 0 ? "-" : "") + SwiftValue.grouped(Int64(value.magnitude))
  }

  private static func list(_ elements: [ExampleValue]) -> String {
    let written = elements.map(\.swift)
    let literal = "[" + written.joined(separator: ", ") + "]"
    if literal.count <= literalWidth || Set(written).count > 1 { return literal }
    return ".list(of: \(written[0]), count: \(written.count))"
  }

  private static func text(_ text: String) -> String {
    let literal = SwiftValue.text(text)
    if literal.count <= literalWidth { return literal }
    let pieces = runs(of: text)
    if pieces.count == 1, pieces[0].count > 1 { return ".repeated(\(pieces[0].literal), \(pieces[0].count))" }
    return ".joined(" + pieces.map(\.expression).joined(separator: ", ") + ")"
  }

  /// `text` in pieces: a scalar that is repeated often stands alone.
  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var plain = ""
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let length = scalars[index...].prefix { $0 == scalars[index] }.count
      if length >= 16 {
        if !plain.isEmpty { runs.append(Run(text: plain, count: 1)) }
        plain = ""
        runs.append(Run(text: String(scalars[index]), count: length))
        index += length
      } else {
        plain.unicodeScalars.append(scalars[index])
        if SwiftValue.text(plain).count >= literalWidth {
          runs.append(Run(text: plain, count: 1))
          plain = ""
        }
        index += 1
      }
    }
    return plain.isEmpty ? runs : runs + [Run(text: plain, count: 1)]
  }

  private struct Run {
    var text: String
    var count: Int

    var literal: String { SwiftValue.text(text) }
    var expression: String { count == 1 ? literal : "String(repeating: \(literal), count: \(count))" }
  }
}
