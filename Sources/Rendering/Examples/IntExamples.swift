import ServiceDescription

extension FieldExamples {
  /// Whole numbers of 64 bits.
  init(int bounds: Bounds<Int64>) {
    let lower = bounds.lower ?? .min
    let upper = bounds.upper ?? .max
    let nearLower = (0..<3).map { lower.addingReportingOverflow($0) }
    let nearUpper = (0..<3).map { upper.subtractingReportingOverflow($0) }
    let near = (nearLower + nearUpper).filter { !$0.overflow }.map(\.partialValue)
    values = Self.distinct(([1, 2, 3] + near).filter(bounds.contains).map(ExampleValue.int))
    values = Array(values.prefix(Self.wanted))
    accepted = Self.distinct([.int(lower), .int(upper)])
    if lower > .min { refused.append(ExampleRefusal(.int(lower - 1), "range")) }
    if upper < .max { refused.append(ExampleRefusal(.int(upper + 1), "range")) }
    refused += [
      ExampleRefusal(.text("1"), "type"),
      ExampleRefusal(.bool(true), "type"),
      ExampleRefusal(.number("0.5"), "type"),
      ExampleRefusal(.number("9223372036854775808"), "type"),
      ExampleRefusal(.number("-9223372036854775809"), "type"),
    ]
  }
}
