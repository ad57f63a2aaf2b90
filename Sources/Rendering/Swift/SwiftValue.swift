import ServiceDescription
import Templating

/// Values of the description as Swift expressions.
enum SwiftValue {
  static func text(_ value: String) -> String { Form.swift.string(value) }

  static func int(_ value: Int64) -> String { grouped(value) }

  static func double(_ value: Double) -> String { value < 0 ? "(\(value))" : "\(value)" }

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

  /// In groups of three digits from 10,000 on; a negative number in parentheses, so that it can follow an operator.
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
    return value < 0 ? "(-\(digits))" : digits
  }

  /// `1...200`, `0...`, `...10`
  static func range<Value>(_ bounds: Bounds<Value>, _ write: (Value) -> String) -> String? {
    let operand = { (value: Value) in
      let text = write(value)
      return text.contains(" / ") ? "(\(text))" : text
    }
    return switch (bounds.lower.map(operand), bounds.upper.map(operand)) {
    case (let lower?, let upper?): "\(lower)...\(upper)"
    case (let lower?, nil): "\(lower)..."
    case (nil, let upper?): "...\(upper)"
    case (nil, nil): nil
    }
  }
}
