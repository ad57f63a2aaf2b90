import Foundation
import ServiceDescription

/// Strings for one regular expression, and the expression as the emitted service runs it.
struct PatternSamples {
  private let root: PatternNode
  private let expression: NSRegularExpression?
  /// The longest text that is tried: an expression with loops inside loops may take for ever on a long one.
  private let longest: Int

  init(_ pattern: Pattern) {
    root = pattern.root
    expression = try? NSRegularExpression(pattern: ICUPattern.text(pattern))
    longest = Self.loops(in: pattern.root) > 1 ? 24 : 1_000
  }

  /// Nil where the text is too long to try.
  func matches(_ text: String) -> Bool? {
    guard let expression, text.unicodeScalars.count <= longest else { return nil }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  /// Candidates of about that length: most match, none is known to.
  func candidates(length: Int, variants: Int = 6) -> [String] {
    guard length <= longest else { return [] }
    var result: [String] = []
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
  var counterexamples: [String] {
    let match = derived(variant: 0, extra: 0)
    let near = match.isEmpty ? [] : [match + "\n", match + "!", "!" + match, String(match.dropLast())]
    return near + ["!", "", "x", "0", "-", "A", " ", "é", "x y", "00", "\n"]
  }

  private func derived(variant: Int, extra: Int) -> String {
    var derivation = PatternDerivation(variant: variant, extra: extra)
    derivation.append(root)
    return derivation.text
  }

  /// How deep repetitions without a small maximum stand inside each other.
  private static func loops(in node: PatternNode) -> Int {
    switch node {
    case .alternatives(let nodes), .sequence(let nodes): nodes.map(loops).max() ?? 0
    case .group(let node, _, _), .look(let node, _, _): loops(in: node)
    case .repeated(let node, _, let maximum, _): loops(in: node) + ((maximum ?? .max) > 8 ? 1 : 0)
    case .scalar, .set, .start, .end, .wordBoundary, .backreference: 0
    }
  }
}
