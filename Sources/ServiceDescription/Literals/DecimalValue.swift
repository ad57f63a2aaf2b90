/// An exact decimal number: `coefficient` ÷ 10^`scale`, without trailing zeros after the point.
public struct DecimalValue: Sendable, Hashable {
  public let coefficient: Int64
  /// Digits after the point, 0…18.
  public let scale: Int

  public init(coefficient: Int64, scale: Int) {
    var (coefficient, scale) = (coefficient, scale)
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Reads `-12.50`; no exponent, no digit group, no bare point; at most 18 digits in all.
  public init?(_ text: String) {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isASCIIDigit) }) else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard whole.utf8.count + fraction.utf8.count <= 18 else { return nil }
    let digits = whole + fraction
    guard let magnitude = digits.isEmpty ? 0 : Int64(digits) else { return nil }
    self.init(coefficient: isNegative ? -magnitude : magnitude, scale: fraction.utf8.count)
  }

  /// As an integer of units of 10^-`scale`; nil where it has more digits or does not fit.
  public func scaled(to scale: Int) -> Int64? {
    guard scale >= self.scale else { return nil }
    var value = coefficient
    for _ in self.scale..<scale {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}

extension DecimalValue: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.wide(right.scale) < right.wide(left.scale)
  }

  private func wide(_ digits: Int) -> Int128 {
    (0..<digits).reduce(Int128(coefficient)) { value, _ in value * 10 }
  }
}

extension DecimalValue: CustomStringConvertible {
  /// `-12.5`, `0.05`, `3`
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}

func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
