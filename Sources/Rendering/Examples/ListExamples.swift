import ServiceDescription

extension FieldExamples {
  /// Lists of more elements are not made: they would only slow the tests down.
  private static let mostElements = 200

  /// - Parameters:
  ///   - element: examples of what the list holds.
  ///   - items: how many it may hold.
  init(listOf element: FieldExamples, items: Bounds<Int>) {
    let lower = items.lower ?? 0
    let upper = items.upper ?? .max
    // As few as can be, but rather one than none.
    let count = min(max(1, lower), upper)
    let list = { (value: ExampleValue, count: Int) in ExampleValue.list(Array(repeating: value, count: count)) }
    guard count <= Self.mostElements, let first = element.values.first else {
      if lower == 0 { values = [.list([])] }
      accepted = values
      refused = [ExampleRefusal(.text("text"), "type")]
      return
    }
    values = count == 0 ? [.list([])] : element.values.map { list($0, count) }
    let edges = [lower, upper].filter { $0 <= Self.mostElements }.map { list(first, $0) }
    let elements = count == 0 ? [] : element.accepted.map { Self.list($0, and: count - 1, of: first) }
    accepted = Self.distinct(edges + elements)
    if lower > 0 { refused.append(ExampleRefusal(list(first, lower - 1), "items")) }
    if upper < Self.mostElements { refused.append(ExampleRefusal(list(first, upper + 1), "items")) }
    if count > 0 {
      refused += element.refused.map { refusal in
        ExampleRefusal(Self.list(refusal.value, and: count - 1, of: first), breaking: refusal.broken)
      }
      refused.append(ExampleRefusal(Self.list(.null, and: count - 1, of: first), "type"))
    }
    refused.append(ExampleRefusal(.text("text"), "type"))
  }

  private static func list(_ value: ExampleValue, and count: Int, of filler: ExampleValue) -> ExampleValue {
    .list([value] + Array(repeating: filler, count: count))
  }
}
