import ServiceDescription

/// Strings for one pattern, matching and not.
struct PatternSamples {
  private let pattern: Pattern
  /// The longest text that is tried: a pattern with loops inside loops may take the service for ever on a long one.
  private let longest: Int

  init(_ pattern: Pattern) {
    self.pattern = pattern
    longest = Self.loops(in: pattern.root) > 1 ? 24 : 1_000
  }

  /// Nil where that cannot be found out in reasonable time.
  func matches(_ text: String) -> Bool? {
    guard text.unicodeScalars.count <= longest else { return nil }
    return pattern.firstMatchExists(in: text, steps: 200_000)
  }

  /// Candidates of about that length: most match, none is known to.
  func candidates(length: Int, variants: Int = 6) -> [String] {
    guard length <= longest else { return [] }
    var result = [pattern.example(length: length...length)].compactMap(\.self)
    for variant in 0..<variants {
      let shortest = derived(variant: variant, extra: 0)
      let missing = length - shortest.unicodeScalars.count
      guard missing > 0 else {
        result.append(shortest)
        continue
      }
      result.append(derived(variant: variant, extra: missing))
      result.append(derived(variant: variant, extra: missing / 2))
      let padding = String(repeating: "x", count: missing)
      result += [shortest + padding, padding + shortest]
    }
    return result
  }

  /// Texts that are not far from matching, and such as have nothing to do with it.
  ///
  /// - Parameter length: what the field allows.
  func counterexamples(length: ClosedRange<Int>) -> [String] {
    let match = pattern.example(length: length) ?? ""
    let near = match.isEmpty ? [] : [match + "\n", match + "!", "!" + match, String(match.dropLast())]
    let other = [pattern.counterexample(length: length)].compactMap(\.self)
    return near + other + ["!", "", "x", "0", "-", "A", " ", "é", "x y", "00", "\n"]
  }

  private func derived(variant: Int, extra: Int) -> String {
    var derivation = PatternDerivation(variant: variant, extra: extra)
    derivation.append(pattern.root)
    return derivation.text
  }

  /// How deep repetitions without a small maximum stand inside each other.
  private static func loops(in node: PatternNode) -> Int {
    switch node {
    case .alternatives(let nodes), .sequence(let nodes): nodes.map(loops).max() ?? 0
    case .group(let node, _, _), .lookahead(let node, _): loops(in: node)
    case .repeated(let node, _, let maximum, _): loops(in: node) + ((maximum ?? .max) > 8 ? 1 : 0)
    case .scalar, .set, .start, .end, .wordBoundary, .backreference: 0
    }
  }
}
