import ServiceDescription

extension FieldExamples {
  /// Binary numbers. Only such are used as come through decimal JSON unchanged and without an extreme exponent.
  init(double bounds: Bounds<Double>) {
    let edges = [bounds.lower, bounds.upper].compactMap(\.self)
    let inward = edges.flatMap { edge in [edge, Self.beyond(edge, up: true), Self.beyond(edge, up: false)] }
    let middle = edges.count == 2 ? [edges[0] / 2 + edges[1] / 2] : []
    let candidates = [0.5, 1.5, 2.5] + middle + inward
    values = Array(Self.distinct(candidates.filter(bounds.contains).filter(Self.isPlain).map(Self.double)).prefix(3))
    accepted = Self.distinct(edges.filter(Self.isPlain).map(Self.double))
    if edges.isEmpty { accepted = [Self.double(-1.5), .number("1e+300")] }
    if let lower = bounds.lower { refuse(Self.beyond(lower, up: false)) }
    if let upper = bounds.upper { refuse(Self.beyond(upper, up: true)) }
    refused += [ExampleRefusal(.text("1.5"), "type"), ExampleRefusal(.bool(true), "type")]
  }

  private mutating func refuse(_ value: Double) {
    if Self.isPlain(value) { refused.append(ExampleRefusal(Self.double(value), "range")) }
  }

  /// The nearest number beyond `edge`, or a near one where the nearest is too small to write.
  private static func beyond(_ edge: Double, up: Bool) -> Double {
    let sign = up ? 1.0 : -1.0
    if edge == 0 { return sign / 1_000_000 }
    return up ? edge.nextUp : edge.nextDown
  }

  private static func isPlain(_ value: Double) -> Bool {
    value == 0 || (1e-15...1e15).contains(value.magnitude)
  }

  private static func double(_ value: Double) -> ExampleValue {
    if let whole = Int64(exactly: value) { return .int(whole) }
    return .number("\(value)")
  }
}
