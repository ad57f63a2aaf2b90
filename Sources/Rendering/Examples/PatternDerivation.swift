import ServiceDescription

/// Walks a pattern and writes a text that it could match.
struct PatternDerivation {
  private(set) var text = ""
  /// Which branch and which scalar is taken where there is a choice.
  private var variant: Int
  /// How often more than needed something is repeated.
  private var extra: Int
  private var groups: [Int: String] = [:]

  init(variant: Int, extra: Int) {
    self.variant = variant
    self.extra = extra
  }

  mutating func append(_ node: PatternNode) {
    switch node {
    case .alternatives(let branches): append(branches[variant % branches.count])
    case .sequence(let nodes): for node in nodes { append(node) }
    case .scalar(let scalar): text.unicodeScalars.append(scalar)
    case .set(let set): if let scalar = pick(from: set) { text.unicodeScalars.append(scalar) }
    case .start, .end, .wordBoundary, .lookahead: break
    case .group(let node, let number, _):
      let start = text.unicodeScalars.count
      append(node)
      if let number { groups[number] = String(text.unicodeScalars.dropFirst(start)) }
    case .backreference(let number): text += groups[number] ?? ""
    case .repeated(let node, let minimum, let maximum, _): append(node, minimum: minimum, maximum: maximum)
    }
  }

  private mutating func append(_ node: PatternNode, minimum: Int, maximum: Int?) {
    for _ in 0..<min(minimum, 1_000) { append(node) }
    var count = minimum
    while extra > 0, count < maximum ?? .max {
      extra -= 1
      count += 1
      append(node)
    }
  }

  /// Letters and digits before anything else; another one for each variant.
  private func pick(from set: ScalarSet) -> Unicode.Scalar? {
    let usual = "abcdefABCDEF0123456789xyzXYZ-_ .".unicodeScalars.filter(set.contains)
    if !usual.isEmpty { return usual[usual.index(usual.startIndex, offsetBy: variant % usual.count)] }
    let values = set.ranges.flatMap { $0.prefix(FieldExamples.wanted) }.filter { $0 > 0 }
    let scalars = values.compactMap(Unicode.Scalar.init)
    return scalars.isEmpty ? nil : scalars[variant % scalars.count]
  }
}
