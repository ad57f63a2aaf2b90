import ServiceDescription

extension FieldExamples {
  /// Decimals, in units of the first digit that `scale` does not allow.
  init(decimal bounds: Bounds<DecimalValue>, scale: Int) {
    let units = DecimalUnits(bounds: bounds, scale: scale)
    let edges = [units.lower, units.upper].compactMap(\.self)
    let steps: [Int128] = [-2, -1, 0, 1, 2]
    let near = edges.flatMap { edge in steps.map { edge + $0 * units.step } }
    let plain = [units.one / 2, units.one, units.one * 2, units.one * 3]
    values = Self.distinct((plain + near).filter { units.broken($0).isEmpty }.map(units.value))
    values = Array(values.prefix(Self.wanted))
    let extremes = [units.lower ?? -units.largest, units.upper ?? units.largest]
    let finest = (edges + [0]).flatMap { [$0 + units.step, $0 - units.step] }.first { units.broken($0).isEmpty }
    let fitting = (extremes + [finest].compactMap(\.self)).filter { units.broken($0).isEmpty }
    accepted = Self.distinct(fitting.map(units.value))
    let beyond = [
      units.lower.map { $0 - units.step }, units.upper.map { $0 + units.step },
      units.largest + units.step, -units.largest - units.step,
    ]
    let tooFine = (edges + [0]).flatMap { [$0 + 1, $0 - 1] }
    let finer = tooFine.first { units.broken($0) == ["scale"] } ?? tooFine[0]
    let candidates = beyond.compactMap(\.self) + [finer]
    var seen: Set<ExampleValue> = []
    refused = candidates.filter { seen.insert(units.value($0)).inserted }
      .map { ExampleRefusal(units.value($0), breaking: units.broken($0)) }
      .filter { !$0.broken.isEmpty }
    refused += [ExampleRefusal(.text("1"), "type"), ExampleRefusal(.bool(true), "type")]
  }
}

/// Decimals as whole numbers of 10^-(scale + 1).
private struct DecimalUnits {
  let lower: Int128?
  let upper: Int128?
  let scale: Int

  init(bounds: Bounds<DecimalValue>, scale: Int) {
    self.scale = scale
    lower = bounds.lower.map { Self.units($0, scale) }
    upper = bounds.upper.map { Self.units($0, scale) }
  }

  /// The smallest difference that is allowed.
  var step: Int128 { 10 }
  var one: Int128 { Self.power(scale + 1) }
  /// 18 digits, all nines.
  var largest: Int128 { Self.power(19) - step }

  func broken(_ value: Int128) -> [String] {
    var rules: [String] = []
    if let lower, value < lower { rules.append("range") }
    if let upper, value > upper { rules.append("range") }
    if value % step != 0 || value > largest || value < -largest { rules.append("scale") }
    return rules
  }

  func value(_ value: Int128) -> ExampleValue {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 2 - digits.count)) + digits
    var fraction = padded.suffix(scale + 1)
    while fraction.last == "0" { fraction.removeLast() }
    let number = padded.dropLast(scale + 1) + (fraction.isEmpty ? "" : "." + fraction)
    return .number((value < 0 ? "-" : "") + number)
  }

  /// A bound never has more digits after the point than its field; the language sees to that.
  private static func units(_ value: DecimalValue, _ scale: Int) -> Int128 {
    Int128(value.coefficient) * power(max(0, scale + 1 - value.scale))
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
