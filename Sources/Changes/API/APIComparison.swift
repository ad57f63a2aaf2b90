import ServiceDescription

/// Collects what clients of an API notice between two descriptions.
struct APIComparison {
  private(set) var changes: [APIChange] = []
  let correspondence: Correspondence

  var old: Service { correspondence.old }
  var new: Service { correspondence.new }

  static func changes(in correspondence: Correspondence) -> [APIChange] {
    var comparison = APIComparison(correspondence: correspondence)
    comparison.compareService()
    comparison.compareResources()
    return comparison.changes
  }

  private init(correspondence: Correspondence) {
    self.correspondence = correspondence
  }

  mutating func append(_ change: APIChange) { changes.append(change) }

  mutating func add(_ rule: APIRule, _ subject: String, _ detail: String, old: Origin? = nil, new: Origin? = nil) {
    changes.append(APIChange(rule: rule, subject: subject, detail: detail, places: Places(old: old, new: new)))
  }

  /// Two rules for the two directions of a limit that may be on either side at once.
  mutating func add(
    _ verdict: Narrowing, _ narrowed: APIRule, _ widened: APIRule, _ subject: String, _ detail: String,
    old: Origin? = nil, new: Origin? = nil
  ) {
    if verdict.isNarrower { add(narrowed, subject, detail, old: old, new: new) }
    if verdict.isWider && !verdict.isNarrower { add(widened, subject, detail, old: old, new: new) }
  }
}

/// How what is allowed now stands to what was allowed before; both at once where the two only overlap.
struct Narrowing: Equatable {
  var isNarrower = false
  var isWider = false

  init<Value>(_ old: Bounds<Value>, _ new: Bounds<Value>) {
    isNarrower = Self.isTighter(new, than: old)
    isWider = Self.isTighter(old, than: new)
  }

  init<Value: Comparable>(_ old: Value, _ new: Value) {
    isNarrower = new < old
    isWider = new > old
  }

  /// - Parameters:
  ///   - lost: what is allowed no more.
  ///   - gained: what is allowed now.
  init(lost: Bool, gained: Bool) {
    (isNarrower, isWider) = (lost, gained)
  }

  private static func isTighter<Value>(_ one: Bounds<Value>, than other: Bounds<Value>) -> Bool {
    let below = one.lower.map { lower in other.lower.map { lower > $0 } ?? true } ?? false
    let above = one.upper.map { upper in other.upper.map { upper < $0 } ?? true } ?? false
    return below || above
  }
}
