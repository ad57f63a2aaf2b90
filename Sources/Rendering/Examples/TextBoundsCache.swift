import ServiceDescription
import Synchronization

/// What has been found out about texts, by their rules: looking for strings at and beyond every bound takes time, and
/// many fields have the same rules.
final class TextBoundsCache: Sendable {
  private struct Key: Hashable {
    var kind: TextKind
    var lower: Int?
    var upper: Int?
    var refusesBlank: Bool
    var pattern: String?
  }

  private let known = Mutex<[Key: TextBounds]>([:])

  func bounds(_ kind: TextKind, _ rules: TextRules) -> TextBounds {
    let key = Key(
      kind: kind, lower: rules.length.lower, upper: rules.length.upper, refusesBlank: rules.refusesBlank,
      pattern: rules.pattern?.source
    )
    if let bounds = known.withLock({ $0[key] }) { return bounds }
    // Outside the lock: two may find out the same, which is better than one waiting for another's.
    let bounds = TextBounds(kind, rules)
    known.withLock { $0[key] = bounds }
    return bounds
  }
}
