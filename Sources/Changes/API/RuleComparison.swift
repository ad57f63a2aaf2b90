import ServiceDescription

/// Types and rules of one field, before and after.
struct RuleComparison {
  private(set) var changes: [APIChange] = []
  let subject: String
  let places: (old: Origin, new: Origin)

  init(subject: String, places: (Origin, Origin)) {
    (self.subject, self.places) = (subject, places)
  }

  mutating func compare(_ before: FieldType, _ after: FieldType, _ correspondence: Correspondence) {
    switch (before, after) {
    case (.scalar(let before), .scalar(let after)): compare(before, after)
    case (.array(let before, let items), .array(let after, let nowItems)):
      compare(before, after)
      add(
        Narrowing(items, nowItems), .itemsNarrowed, .itemsWidened,
        "takes \(nowItems.written("items")) instead of \(items.written("items"))")
    case (.reference(let before), .reference(let after)): compare(before, after, correspondence)
    default: add(.typeChanged, "is \(after.written) instead of \(before.written)")
    }
  }

  private mutating func compare(_ before: Reference, _ after: Reference, _ correspondence: Correspondence) {
    let isSame =
      before.isUser == after.isUser
      && (before.isUser || correspondence.pair(ofOld: before.target)?.new.name == after.target)
    if !isSame { add(.referenceRetargeted, "refers to \(after.target) instead of \(before.target)") }
    guard before.onDelete != after.onDelete else { return }
    switch after.onDelete {
    case .forbid: add(.deletionForbidden, "keeps what it refers to from being deleted")
    case .cascade: add(.deletionSpreads, "goes when what it refers to is deleted")
    case .clear: add(.deletionLoosened, "is cleared when what it refers to is deleted")
    }
  }

  private mutating func compare(_ before: ScalarType, _ after: ScalarType) {
    switch (before, after) {
    case (.text(let before, let rules), .text(let after, let nowRules)):
      compareFormat(before, after)
      compare(rules, nowRules)
    case (.int(let old), .int(let new)): compare(range: old, new)
    case (.double(let old), .double(let new)): compare(range: old, new)
    case (.date(let old), .date(let new)): compare(range: old, new)
    case (.timestamp(let old), .timestamp(let new)): compare(range: old, new)
    case (.decimal(let old, let scale), .decimal(let new, let nowScale)):
      compare(range: old, new)
      add(
        Narrowing(scale, nowScale), .scaleLowered, .scaleRaised,
        "takes \(nowScale) digits after the point instead of \(scale)")
    case (.enumeration(let before), .enumeration(let after)): compare(before, after)
    case (.json(let old), .json(let new)):
      add(
        Narrowing(old, new), .lengthNarrowed, .lengthWidened,
        "takes \(new.written("bytes")) instead of \(old.written("bytes"))")
    case (.bool, .bool), (.uuid, .uuid): break
    default: add(.typeChanged, "is \(after.keyword) instead of \(before.keyword)")
    }
  }

  private mutating func compareFormat(_ before: TextKind, _ after: TextKind) {
    let formats: [TextKind] = [.email, .url]
    if before == after || !(formats.contains(before) || formats.contains(after)) { return }
    add(
      formats.contains(after) ? .formatNarrowed : .formatWidened, "is \(after.rawValue) instead of \(before.rawValue)")
  }

  private mutating func compare(_ before: TextRules, _ after: TextRules) {
    add(
      Narrowing(before.length, after.length), .lengthNarrowed, .lengthWidened,
      "takes \(after.length.written("characters")) instead of \(before.length.written("characters"))")
    if before.pattern?.source != after.pattern?.source {
      add(
        after.pattern == nil ? .patternWidened : .patternNarrowed,
        after.pattern.map { "must match \($0.source)" } ?? "need not match a pattern")
    }
    if before.refusesBlank != after.refusesBlank {
      add(after.refusesBlank ? .blankRefused : .blankAllowed, after.refusesBlank ? "must not be blank" : "may be blank")
    }
  }

  private mutating func compare<Value>(range old: Bounds<Value>, _ new: Bounds<Value>) {
    add(Narrowing(old, new), .rangeNarrowed, .rangeWidened, "takes \(new.written("")) instead of \(old.written(""))")
  }

  private mutating func compare(_ before: [EnumCase], _ after: [EnumCase]) {
    let (old, new) = (before.map(\.value), after.map(\.value))
    for choice in before where !new.contains(choice.value) {
      changes.append(
        APIChange(
          rule: .valueRemoved, subject: subject, detail: "has no value \(choice.value)",
          places: Places(old: choice.origin, new: places.new)))
    }
    for choice in after where !old.contains(choice.value) {
      changes.append(
        APIChange(
          rule: .valueAdded, subject: subject, detail: "has a value \(choice.value)",
          places: Places(old: places.old, new: choice.origin)))
    }
  }

  private mutating func add(_ rule: APIRule, _ detail: String) {
    changes.append(
      APIChange(rule: rule, subject: subject, detail: detail, places: Places(old: places.old, new: places.new)))
  }

  private mutating func add(_ verdict: Narrowing, _ narrowed: APIRule, _ widened: APIRule, _ detail: String) {
    if verdict.isNarrower { add(narrowed, detail) } else if verdict.isWider { add(widened, detail) }
  }
}

extension Bounds {
  /// `1..200 characters`, `any number of items`
  fileprivate func written(_ noun: String) -> String {
    if isUnbounded { return noun.isEmpty ? "any value" : "any number of \(noun)" }
    let range = (lower.map { "\($0)" } ?? "") + ".." + (upper.map { "\($0)" } ?? "")
    return noun.isEmpty ? range : "\(range) \(noun)"
  }
}

extension FieldType {
  fileprivate var written: String {
    switch self {
    case .scalar(let scalar): scalar.keyword
    case .array(let scalar, _): "a list of \(scalar.keyword)"
    case .reference(let reference): "a reference to \(reference.target)"
    }
  }
}
