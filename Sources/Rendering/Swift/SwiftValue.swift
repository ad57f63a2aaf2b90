import ServiceDescription
import Templating

/// Values of the description as Swift expressions.
enum SwiftValue {
  /// A path for the router, which takes a literal but no sum; a long one on several lines.
  static func path(_ value: String) -> String {
    guard value.unicodeScalars.count > 100 else { return literal(value) }
    return "RouterPath(\n    \(text(value))\n)"
  }

  /// A text for a constant of a type: a literal, which may stand on a line of its own, or an array of pieces that are joined.
  static func constant(_ value: String) -> String {
    let width = 100
    guard value.unicodeScalars.count > width else { return literal(value) }
    let lines = pieces(value, width: width).map { "    \($0)," }
    return (["["] + lines + ["].joined()"]).joined(separator: "\n    ")
  }

  /// A literal; a long one as a sum, so that no line gets too long.
  static func text(_ value: String) -> String {
    let width = 80
    guard value.unicodeScalars.count > width else { return literal(value) }
    return pieces(value, width: width).joined(separator: "\n        + ")
  }

  private static func pieces(_ value: String, width: Int) -> [String] {
    let scalars = Array(value.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: width).map { start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + width, scalars.count)])
      return literal(String(piece))
    }
  }

  /// Raw where that reads better: `#"^\d+$"#`.
  private static func literal(_ value: String) -> String {
    let isPrintable = value.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F }
    let isRaw =
      isPrintable && value.contains("\\") && !value.contains("\"#") && !value.contains("\\#")
      && !value.hasPrefix("\"\"")
    return isRaw ? "#\"\(value)\"#" : Form.swift.string(value)
  }

  static func int(_ value: Int64) -> String { grouped(value) }

  static func double(_ value: Double) -> String { "\(value)" }

  /// Exact: a literal with a point would pass through a binary number.
  static func decimal(_ value: DecimalValue) -> String {
    guard value.scale > 0 else { return grouped(value.coefficient) }
    let divisor = (0..<value.scale).reduce(Int64(1)) { power, _ in power * 10 }
    return "Decimal(\(grouped(value.coefficient))) / \(grouped(divisor))"
  }

  static func date(_ value: CalendarDate) -> String { "CalendarDate(\(value.year), \(value.month), \(value.day))" }

  static func timestamp(_ value: Timestamp) -> String {
    "Timestamp.date(milliseconds: \(grouped(value.millisecondsSinceEpoch)))"
  }

  /// As its sixteen bytes, which cannot fail.
  static func uuid(_ value: String) -> String {
    let digits = Array(value.filter { $0 != "-" })
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { "0x" + String(digits[$0...($0 + 1)]) }
    return "UUID(uuid: (\(bytes.joined(separator: ", "))))"
  }

  /// In groups of three digits from 10,000 on.
  static func grouped(_ value: Int64) -> String {
    var digits = String(value.magnitude)
    if digits.count > 4 {
      var groups: [String] = []
      while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
      }
      digits = ([digits] + groups).joined(separator: "_")
    }
    if value == .min { return "Int64.min" }
    return value < 0 ? "-" + digits : digits
  }

  /// `1...200`, `0...`, `...10`
  static func range<Value>(_ bounds: Bounds<Value>, _ write: (Value) -> String) -> String? {
    let operand = { (value: Value) in
      let text = write(value)
      return text.contains(" / ") || text.hasPrefix("-") ? "(\(text))" : text
    }
    return switch (bounds.lower.map(operand), bounds.upper.map(operand)) {
    case (let lower?, let upper?): "\(lower)...\(upper)"
    case (let lower?, nil): "\(lower)..."
    case (nil, let upper?): "...\(upper)"
    case (nil, nil): nil
    }
  }
}
