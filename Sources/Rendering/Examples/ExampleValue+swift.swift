extension ExampleValue {
  /// The value as a Swift expression of type `JSONValue` in the emitted tests.
  ///
  /// - Parameter room: columns that are left for the first line.
  /// - Returns: one line where it fits, else several, the later ones indented relative to the first.
  func swift(room: Int) -> [String] {
    let line = swift
    if line.unicodeScalars.count <= room { return [line] }
    switch self {
    case .null, .bool, .number: return [line]
    case .text(let text): return Self.joined(TextRun.runs(of: text))
    case .long(let runs, _): return Self.joined(runs)
    case .object(let key, let value):
      let head = TextRun.literal(key) + ": "
      var lines = value.swift(room: room - 4 - head.count)
      lines[0] = head + lines[0]
      return Self.broken("[", [lines], "]", comma: "")
    case .list(let elements):
      return Self.broken("[", elements.map { $0.swift(room: room - 5) }, "]", comma: elements.count > 1 ? "," : "")
    }
  }

  /// On one line.
  private var swift: String {
    switch self {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): Self.number(number)
    case .text(let text): Self.text(text)
    case .long(let runs, _): Self.text(runs)
    case .list(let elements): Self.list(elements)
    case .object(let key, let value): "[\(TextRun.literal(key)): \(value.swift)]"
    }
  }

  private static func number(_ number: String) -> String {
    guard let value = Int64(number), value != .min, String(value) == number else { return ".number(\"\(number)\")" }
    return (value < 0 ? "-" : "") + SwiftValue.grouped(Int64(value.magnitude))
  }

  private static func list(_ elements: [ExampleValue]) -> String {
    let written = elements.map(\.swift)
    let literal = "[" + written.joined(separator: ", ") + "]"
    if TextRun.fits(literal) || Set(written).count > 1 { return literal }
    return written.count == 1 ? literal : ".list(of: \(written[0]), count: \(written.count))"
  }

  private static func text(_ text: String) -> String {
    let literal = TextRun.literal(text)
    if TextRun.fits(literal) { return literal }
    return self.text(TextRun.runs(of: text))
  }

  private static func text(_ runs: [TextRun]) -> String {
    if let run = runs.first, runs.count == 1, run.count > 1 {
      return ".repeated(\(TextRun.literal(run.unit)), \(SwiftValue.grouped(Int64(run.count))))"
    }
    return ".joined(" + runs.map(\.swift).joined(separator: ", ") + ")"
  }

  private static func joined(_ runs: [TextRun]) -> [String] {
    broken(".joined(", runs.map { [$0.swift] }, ")", comma: "")
  }

  /// - Parameter comma: what stands after the last part.
  private static func broken(_ head: String, _ parts: [[String]], _ tail: String, comma: String) -> [String] {
    let inner = parts.enumerated().flatMap { index, lines in
      lines.dropLast() + [(lines.last ?? "") + (index == parts.count - 1 ? comma : ",")]
    }
    return [head] + inner.map { "    " + $0 } + [tail]
  }
}
