import ServiceDescription

/// Writes a pattern in the dialect of ICU (`NSRegularExpression`), where some signs mean more than in ECMA-262: `$` also
/// matches before a last newline, `.` excludes more, `\d \w \s \b` know all of Unicode.
enum ICUPattern {
  static func text(_ pattern: Pattern) -> String { text(pattern.root) }

  private static func text(_ node: PatternNode) -> String {
    switch node {
    case .alternatives(let branches): "(?:" + branches.map(text).joined(separator: "|") + ")"
    case .sequence(let nodes): nodes.map(text).joined()
    case .scalar(let scalar): escaped(scalar)
    case .set(let set): text(set)
    case .start: "^"
    case .end: #"\z"#
    case .wordBoundary(let isNegated): boundary(isNegated)
    case .group(let node, let number, _): (number == nil ? "(?:" : "(") + inside(node) + ")"
    case .lookahead(let node, let isNegated): (isNegated ? "(?!" : "(?=") + inside(node) + ")"
    case .backreference(let number): #"(?:\\#(number))"#
    case .repeated(let node, let minimum, let maximum, let isLazy):
      atom(node) + quantifier(minimum, maximum) + (isLazy ? "?" : "")
    }
  }

  /// Alternatives need no group of their own inside one.
  private static func inside(_ node: PatternNode) -> String {
    if case .alternatives(let branches) = node { branches.map(text).joined(separator: "|") } else { text(node) }
  }

  /// What a quantifier can stand behind.
  private static func atom(_ node: PatternNode) -> String {
    switch node {
    case .scalar, .set, .group, .alternatives, .backreference: text(node)
    default: "(?:" + text(node) + ")"
    }
  }

  private static func quantifier(_ minimum: Int, _ maximum: Int?) -> String {
    switch (minimum, maximum) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (let minimum, let maximum?) where minimum == maximum: "{\(minimum)}"
    case (let minimum, let maximum): "{\(minimum),\(maximum.map(String.init) ?? "")}"
    }
  }

  private static func text(_ set: ScalarSet) -> String {
    if set.ranges.isEmpty { return "(?!)" }
    // Most of Unicode: shorter by what is missing.
    let isNegative = set.ranges.last?.upperBound == 0x10FFFF && set.ranges.first?.lowerBound == 0
    let ranges = isNegative ? set.inverted.ranges : set.ranges
    if ranges.isEmpty { return #"[\x{0}-\x{10FFFF}]"# }
    let members = ranges.map { range in
      let lower = escaped(range.lowerBound)
      let upper = escaped(range.upperBound)
      return range.count == 1 ? lower : range.count == 2 ? lower + upper : lower + "-" + upper
    }
    return (isNegative ? "[^" : "[") + members.joined() + "]"
  }

  private static func boundary(_ isNegated: Bool) -> String {
    let word = "[0-9A-Z_a-z]"
    return isNegated
      ? "(?:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))"
      : "(?:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String { escaped(scalar.value) }

  private static func escaped(_ value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(value), scalar.isASCII, value > 0x20, value < 0x7F else {
      return #"\x{\#(String(value, radix: 16, uppercase: true))}"#
    }
    let isPlain =
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "_,:;=!@%\"'/<>~`".unicodeScalars.contains(scalar)
    return isPlain ? String(scalar) : "\\" + String(scalar)
  }
}
