import ServiceDescription

extension FieldExamples {
  /// - Parameter label: what valid texts begin with where the rules let them, `Title`.
  init(text bounds: TextBounds, label: String) {
    let labelled = bounds.source.labelled(label).filter(bounds.check.isValid)
    values = Array(Self.distinct((labelled + bounds.samples).map(ExampleValue.string)).prefix(Self.wanted))
    accepted = bounds.accepted
    refused = bounds.refused
  }
}

/// What texts with certain rules have in common, whatever their field is called.
struct TextBounds {
  let check: TextCheck
  let source: TextCandidates
  /// Valid ones, as plain as can be.
  let samples: [String]
  let accepted: [ExampleValue]
  let refused: [ExampleRefusal]

  init(_ kind: TextKind, _ rules: TextRules) {
    let check = TextCheck(kind, rules)
    let source = TextCandidates(kind, check: check)
    let lower = rules.length.lower ?? 0
    let upper = rules.length.upper ?? lower
    let samples = source.samples(from: lower, to: upper).filter(check.isValid)
    let edges = [lower, upper].compactMap { length in source.exactly(length).first(where: check.isValid) }
    let longest = check.pattern == nil ? nil : samples.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
    let odd = source.odd.filter(check.isValid) + [longest].compactMap(\.self)
    accepted = FieldExamples.distinct((edges + odd).map(ExampleValue.string))

    let tooShort = lower > 0 ? Self.best(source.exactly(lower - 1), breaking: "length", check) : nil
    let tooLong = Self.best(source.exactly(upper + 1), breaking: "length", check)
    let tooManyScalars = Self.best(source.combining(beyond: upper), breaking: "length", check)
    let blanks = ["\t\n ", " ", String(repeating: " ", count: lower)]
    let blank = rules.refusesBlank ? Self.best(blanks, breaking: "blank", check) : nil
    let counterexamples = check.pattern?.counterexamples(length: lower...upper) ?? []
    let offPattern = Self.several(counterexamples, breaking: "pattern", check)
    let misshapen = Self.several(source.misshapen, breaking: "format", check, limit: 16)
    // Where no text of that length is valid, one that breaks other rules alone.
    let refusedEdges = [lower, upper].compactMap { Self.best(source.exactly($0), keeping: "length", check) }
    let short = [tooShort, blank].compactMap(\.self) + offPattern + misshapen
    var seen: Set<ExampleValue> = []
    refused =
      (short + refusedEdges + [tooManyScalars, tooLong].compactMap(\.self)).filter { seen.insert($0.value).inserted }
      + [ExampleRefusal(.text("\u{0}"), "characters"), ExampleRefusal(.int(1), "type")]
    self.check = check
    self.source = source
    self.samples = samples
  }

  /// The candidate that breaks this rule and as few others as possible.
  private static func best(_ candidates: [String], breaking rule: String, _ check: TextCheck) -> ExampleRefusal? {
    refusals(candidates, breaking: rule, check).min { $0.broken.count < $1.broken.count }
  }

  /// The candidate that keeps this rule and breaks as few others as possible; nil where one is valid.
  private static func best(_ candidates: [String], keeping rule: String, _ check: TextCheck) -> ExampleRefusal? {
    let all = candidates.compactMap { text in check.broken(text).map { (text, $0) } }
    guard let best = all.filter({ !$0.1.contains(rule) }).min(by: { $0.1.count < $1.1.count }), !best.1.isEmpty
    else { return nil }
    return ExampleRefusal(.string(best.0), breaking: best.1)
  }

  /// Up to `limit` that break this rule alone, else one that breaks others too.
  private static func several(
    _ candidates: [String], breaking rule: String, _ check: TextCheck, limit: Int = 4
  ) -> [ExampleRefusal] {
    let all = refusals(candidates, breaking: rule, check)
    let alone = all.filter { $0.broken.count == 1 }
    return alone.isEmpty ? Array(all.prefix(1)) : Array(alone.prefix(limit))
  }

  private static func refusals(_ candidates: [String], breaking rule: String, _ check: TextCheck) -> [ExampleRefusal] {
    candidates.compactMap { text in
      guard let broken = check.broken(text), broken.contains(rule) else { return nil }
      return ExampleRefusal(.string(text), breaking: broken)
    }
  }
}
