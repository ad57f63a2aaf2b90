import ServiceDescription

extension FieldExamples {
  /// Any JSON but null.
  ///
  /// - Parameter length: in bytes of the JSON without blanks.
  init(json length: Bounds<Int>) {
    let lower = length.lower ?? 0
    let upper = length.upper ?? .max
    let numbers = (1...Self.wanted).map { ExampleValue.int(Int64($0)) }
    let objects = numbers.map { ExampleValue.object("number", $0) }
    let fillers = ["a", "b", "c"].map { Self.filler(lower, $0) }
    values = Array((objects + numbers + fillers).filter { length.contains($0.bytesOfJSON) }.prefix(Self.wanted))
    let kinds: [ExampleValue] = [
      .bool(true), .number("0.5"), .list([]), .list([.null, .object("a", .list([.int(1)]))]),
    ]
    let edges = [lower, upper].filter { $0 <= Self.longest }.map { Self.filler($0, "x") }
    accepted = Self.distinct((kinds + edges).filter { length.contains($0.bytesOfJSON) })
    let beyond = [lower - 1, upper == .max ? 0 : upper + 1].filter { (1...Self.longest).contains($0) }
    refused = beyond.map { Self.filler($0, "x") }.filter { !length.contains($0.bytesOfJSON) }
      .map { ExampleRefusal($0, "length") }
    refused += Self.tooManyBytes(upper).map { ExampleRefusal($0, "length") }
    let nul = ExampleValue.text("\u{0}")
    refused += [.list([nul]), .object("key", nul), .object("\u{0}", .int(1))].map { ExampleRefusal($0, "characters") }
  }

  private static let longest = 2_000_000

  /// JSON of too many bytes that has fewer characters than are allowed.
  private static func tooManyBytes(_ upper: Int) -> [ExampleValue] {
    guard (8...longest).contains(upper) else { return [] }
    return [.string(String(repeating: "é", count: (upper - 2) / 2 + 1))]
  }

  /// JSON of that many bytes.
  private static func filler(_ bytes: Int, _ letter: String) -> ExampleValue {
    bytes < 2 ? .int(1) : .string(String(repeating: letter, count: bytes - 2))
  }
}

extension ExampleValue {
  /// The exact length of its JSON without blanks, for values without characters that are escaped.
  fileprivate var bytesOfJSON: Int {
    switch self {
    case .null, .bool, .number, .text, .long: bytes
    case .list(let elements): 2 + elements.reduce(0) { $0 + $1.bytesOfJSON } + max(0, elements.count - 1)
    case .object(let key, let value): 2 + key.utf8.count + 1 + 2 + value.bytesOfJSON
    }
  }
}
