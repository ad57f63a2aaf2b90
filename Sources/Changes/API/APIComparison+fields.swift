import ServiceDescription

extension APIComparison {
  mutating func compareFields(_ pair: ResourcePair) {
    let name = pair.new.name.written
    for field in pair.dropped {
      add(.fieldRemoved, "\(name).\(field.wireName)", "is gone", old: field.origin, new: pair.new.origin)
    }
    let isCreated = pair.new.actions.create != nil
    for field in pair.added {
      let rule: APIRule = isCreated && field.isRequired ? .requiredFieldAdded : .fieldAdded
      add(rule, "\(name).\(field.wireName)", "is there", old: pair.old.origin, new: field.origin)
    }
    for fields in pair.fields { compare(fields, of: name) }
  }

  /// Fields of a body, query or answer, which are no resource's: by name.
  mutating func compareFields(
    _ before: [Field], _ after: [Field], of subject: String, isAnswer: Bool, _ old: Origin, _ new: Origin
  ) {
    for field in before where !after.contains(where: { $0.name == field.name }) {
      add(.fieldRemoved, "\(subject) \(field.wireName)", "is gone", old: field.origin, new: new)
    }
    for field in after {
      guard let former = before.first(where: { $0.name == field.name }) else {
        let rule: APIRule = field.isRequired && !isAnswer ? .requiredFieldAdded : .fieldAdded
        add(rule, "\(subject) \(field.wireName)", "is there", old: old, new: field.origin)
        continue
      }
      compare(
        FieldPair(old: former, new: field), subject: "\(subject) \(field.wireName)", isSent: isAnswer,
        isTaken: !isAnswer)
    }
  }

  private mutating func compare(_ fields: FieldPair, of resource: String) {
    let subject = "\(resource).\(fields.new.wireName)"
    let (before, after) = (fields.old, fields.new)
    compareAccess(fields, subject)
    compare(
      fields, subject: subject, isSent: before.access != .writeOnly && after.access != .writeOnly,
      isTaken: before.access != .readOnly && after.access != .readOnly)
    let places = (before.origin, after.origin)
    if before.isUnique != after.isUnique {
      add(
        after.isUnique ? .uniqueAdded : .uniqueRemoved, subject, after.isUnique ? "occurs once" : "may occur again",
        old: places.0, new: places.1)
    }
  }

  /// - Parameters:
  ///   - isSent: whether answers hold it, before and after.
  ///   - isTaken: whether bodies may hold it, before and after.
  private mutating func compare(_ fields: FieldPair, subject: String, isSent: Bool, isTaken: Bool) {
    let (before, after) = (fields.old, fields.new)
    let places = (before.origin, after.origin)
    if before.wireName != after.wireName {
      add(.fieldRenamed, subject, "was called \(before.wireName)", old: places.0, new: places.1)
    }
    if isTaken, after.isRequired && !before.isRequired || before.isOptional && !after.isOptional {
      add(.fieldRequired, subject, after.isRequired ? "must be sent" : "must not be null", old: places.0, new: places.1)
    } else if isTaken, before.isRequired && !after.isRequired {
      add(.fieldNotRequired, subject, "may be left out", old: places.0, new: places.1)
    }
    if isSent, before.isOptional != after.isOptional {
      add(
        after.isOptional ? .fieldNullable : .fieldNeverNull, subject,
        after.isOptional ? "may be null" : "is never null",
        old: places.0, new: places.1)
    }
    if isTaken, let value = before.defaultValue, let now = after.defaultValue, value != now {
      add(.defaultChanged, subject, "means something else when it is left out", old: places.0, new: places.1)
    }
    var rules = RuleComparison(subject: subject, places: places)
    rules.compare(before.type, after.type, correspondence)
    for change in rules.changes where isTaken || !change.rule.isAboutInput { append(change) }
  }

  private mutating func compareAccess(_ fields: FieldPair, _ subject: String) {
    let (before, after) = (fields.old.access, fields.new.access)
    if before == after { return }
    let places = (fields.old.origin, fields.new.origin)
    if after == .readOnly { add(.fieldReadOnly, subject, "is read-only", old: places.0, new: places.1) }
    if after == .createOnly, before != .readOnly {
      add(.fieldCreateOnly, subject, "cannot be changed", old: places.0, new: places.1)
    }
    if after == .writeOnly { add(.fieldHidden, subject, "is not sent", old: places.0, new: places.1) }
    if before == .writeOnly { add(.fieldShown, subject, "is sent", old: places.0, new: places.1) }
    if before == .readOnly || (before == .createOnly && after != .readOnly) {
      add(.fieldWritable, subject, "can be written", old: places.0, new: places.1)
    }
  }
}

extension APIRule {
  /// Whether only clients that write notice.
  fileprivate var isAboutInput: Bool {
    switch self {
    case .rangeNarrowed, .rangeWidened, .lengthNarrowed, .lengthWidened, .itemsNarrowed, .itemsWidened, .scaleLowered,
      .patternNarrowed, .patternWidened, .blankRefused, .blankAllowed, .formatNarrowed, .formatWidened:
      true
    default: false
    }
  }
}
