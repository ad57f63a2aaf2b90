import ServiceDescription

extension FieldExamples {
  /// - Parameter label: what valid texts begin with where the rules let them, `Title`.
  init(text kind: TextKind, _ rules: TextRules, label: String) {
    let check = TextCheck(kind, rules)
    let source = TextCandidates(kind, check: check, label: label)
    let lower = rules.length.lower ?? 0
    let upper = rules.length.upper ?? lower
    let valid = source.valid(from: lower, to: upper).filter(check.isValid)
    values = Array(Self.distinct(valid.map { .text($0) }).prefix(Self.wanted))
    let edges = [lower, upper].compactMap { length in source.exactly(length).first(where: check.isValid) }
    let odd = (source.odd + [valid.max { $0.unicodeScalars.count < $1.unicodeScalars.count }].compactMap(\.self))
    accepted = Self.distinct((edges + odd.filter(check.isValid)).map { .text($0) })

    let tooShort = lower > 0 ? Self.best(source.exactly(lower - 1), breaking: "length", check) : nil
    let tooLong = Self.best(source.exactly(upper + 1), breaking: "length", check)
    let tooManyScalars = Self.best(source.combining(beyond: upper), breaking: "length", check)
    let blanks = [" ", "\t\n ", String(repeating: " ", count: lower)]
    let blank = rules.refusesBlank ? Self.best(blanks, breaking: "blank", check) : nil
    let offPattern =
      check.pattern.map { Self.several($0.counterexamples(length: lower...upper), breaking: "pattern", check) } ?? []
    let misshapen = Self.several(source.misshapen, breaking: "format", check)
    var seen: Set<ExampleValue> = []
    let found =
      [tooShort, blank].compactMap(\.self) + offPattern + misshapen + [tooManyScalars, tooLong].compactMap(\.self)
    refused = [ExampleRefusal(.text("\u{0}"), "characters"), ExampleRefusal(.int(1), "type")]
    refused = found.filter { seen.insert($0.value).inserted } + refused
  }

  /// The candidate that breaks this rule and as few others as possible.
  private static func best(_ candidates: [String], breaking rule: String, _ check: TextCheck) -> ExampleRefusal? {
    refusals(candidates, breaking: rule, check).min { $0.broken.count < $1.broken.count }
  }

  /// Up to four that break this rule alone, else one that breaks others too.
  private static func several(_ candidates: [String], breaking rule: String, _ check: TextCheck) -> [ExampleRefusal] {
    let all = refusals(candidates, breaking: rule, check)
    let alone = all.filter { $0.broken.count == 1 }
    return alone.isEmpty ? Array(all.prefix(1)) : Array(alone.prefix(4))
  }

  private static func refusals(_ candidates: [String], breaking rule: String, _ check: TextCheck) -> [ExampleRefusal] {
    candidates.compactMap { text in
      guard let broken = check.broken(text), broken.contains(rule) else { return nil }
      return ExampleRefusal(.text(text), breaking: broken)
    }
  }
}
