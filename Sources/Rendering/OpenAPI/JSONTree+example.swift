extension JSONTree {
  /// A value that the emitted tests send, in an example.
  init(_ value: ExampleValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .number(let number): self = .literal(number)
    case .text(let text): self = .text(text)
    case .long(let runs, _): self = .text(runs.map { String(repeating: $0.unit, count: $0.count) }.joined())
    case .list(let elements): self = .list(elements.map { JSONTree($0) })
    case .object(let key, let value): self = .object([Member(key, JSONTree(value))])
    }
  }
}
