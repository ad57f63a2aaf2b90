import ServiceDescription

/// What has been found out about texts, by their rules: looking for strings at and beyond every bound takes time, and
/// many fields have the same rules.
final class TextBoundsCache {
  private struct Key: Hashable {
    var kind: TextKind
    var lower: Int?
    var upper: Int?
    var refusesBlank: Bool
    var pattern: String?
  }

  private var known: [Key: TextBounds] = [:]

  func bounds(_ kind: TextKind, _ rules: TextRules) -> TextBounds {
    let key = Key(
      kind: kind, lower: rules.length.lower, upper: rules.length.upper, refusesBlank: rules.refusesBlank,
      pattern: rules.pattern?.source
    )
    if let bounds = known[key] { return bounds }
    let bounds = TextBounds(kind, rules)
    known[key] = bounds
    return bounds
  }
}
