import ServiceDescription
import Templating

extension FieldView {
  /// - Parameter index: of its column in a row.
  init(_ field: Field, of resource: Resource, at index: Int, in service: Service, names: NameTable) {
    let own = names[resource.name]
    let property = SwiftIdentifier.property(field.swiftName)
    let member = SwiftIdentifier.afterDot(property)
    let scalar = FieldScalar(field, of: resource, in: service, names: names)
    let pattern = scalar.pattern.map {
      PatternView(constant: member + "Pattern", $0)
    }
    self.property = property
    self.member = member
    type = scalar.type + (field.isOptional ? "?" : "")
    let isOptionalInput = field.isOptional || field.isOwner
    inputType = scalar.type + (isOptionalInput ? "?" : "")
    summary = field.summary.map { Text($0) }
    wire = field.wireName
    column = field.column
    let written = member == "json" ? "self.json" : property
    sending = SwiftCall.text("json.member", [SwiftValue.text(field.wireName), written], indentation: 12)
    restored = member == "row" ? "self.row" : property
    isSent = field.access != .writeOnly
    isInput = field.access != .readOnly || field.isOwner
    reading = Self.reading(field, property: property, scalar: scalar, pattern: pattern, variable: own.variable)
    bound =
      isOptionalInput
      ? "SQLValue(\(property)) { \(scalar.bound("$0")) }"
      : scalar.bound(property)
    stored =
      field.isOptional
      ? "row.optional(\(index)) { try \(scalar.stored("$0", column: "$1")) }"
      : scalar.stored("row", column: "\(index)")
    initial = Self.initial(field, scalar)
    self.pattern = pattern
    choice = ChoiceView(field, type: scalar.nestedType)
    reference = ReferenceView(field, in: service, names: names, bound: "input." + member)
  }

  /// What a new row holds of a field that clients do not write.
  private static func initial(_ field: Field, _ scalar: FieldScalar) -> String {
    if let value = field.defaultValue { return scalar.bound(scalar.constant(value, isQualified: true)) }
    // A list that nobody gives is empty.
    if case .array = field.type, !field.isOptional { return ".list([])" }
    return ".null"
  }

  /// `self.title = fields.value("title", over: book?.title, .length(1...200), .notBlank)`
  private static func reading(
    _ field: Field, property: String, scalar: FieldScalar, pattern: PatternView?, variable: String
  ) -> String {
    let member = SwiftIdentifier.afterDot(property)
    let wire = SwiftValue.text(field.wireName)
    // The parameters of the initializer stand in the way of properties of the same name.
    let name = ["fields", variable].contains(member) ? "self." + member : property
    let fallback = field.defaultValue.map { ["default: " + scalar.constant($0, isQualified: false)] } ?? []
    let rules = fallback + scalar.rules(pattern: pattern?.constant)
    let reader = field.isOwner && !field.isOptional ? "owner" : scalar.reader(isOptional: field.isOptional)
    let current = field.isOptional ? "\(variable).map(\\.\(member))" : "\(variable)?.\(member)"
    switch field.access {
    case .readOnly where field.isOwner:
      return """
        fields.refuse(\(wire), rule: "read-only", "is read-only")
        \(name) = \(variable)?.\(member)
        """
    case .readOnly:
      return "fields.refuse(\(wire), rule: \"read-only\", \"is read-only\")"
    case .createOnly:
      let head = "\(name) = fields.\(reader)"
      let call = SwiftCall.text(head, [wire, "over: nil"] + rules, indentation: 12)
      return """
        if let \(variable) {
            fields.refuse(\(wire), rule: "create-only", "cannot change")
            \(name) = \(variable).\(member)
        } else {
        \(call.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
        }
        """
    case .readWrite, .writeOnly:
      return SwiftCall.text("\(name) = fields.\(reader)", [wire, "over: \(current)"] + rules, indentation: 8)
    }
  }
}

extension ChoiceView {
  /// Nil when the field is no enum.
  init?(_ field: Field, type: String?) {
    guard let type, let cases = field.type.cases, let first = cases.first else { return nil }
    name = type
    self.cases = cases.map { choice in
      let name = SwiftIdentifier.enumCase(choice.name.lowerCamel)
      let isPlain = SwiftIdentifier.afterDot(name) == choice.value
      return CaseView(name: name, value: isPlain ? nil : Text(choice.value))
    }
    self.first = SwiftIdentifier.afterDot(SwiftIdentifier.enumCase(first.name.lowerCamel))
  }
}

extension FieldType {
  /// The cases of an enum, or of the enum that a list is made of.
  fileprivate var cases: [EnumCase]? {
    switch self {
    case .scalar(.enumeration(let cases)), .array(.enumeration(let cases), _): cases
    default: nil
    }
  }
}

extension ReferenceView {
  /// Nil when the field refers to no resource, or the service alone writes it.
  init?(_ field: Field, in service: Service, names: NameTable, bound: String) {
    guard case .reference(let reference) = field.type, field.access != .readOnly || field.isOwner,
      let target = reference.isUser ? "users" : service.resource(named: reference.target)?.table
    else { return nil }
    wire = field.wireName
    table = target
    let value = service.idKind(of: reference) == .int ? SQLExpression.integer : SQLExpression.uuid
    let id = field.isOptional || field.isOwner ? "SQLValue(\(bound)) { \(value("$0")) }" : value(bound)
    let arguments = ["field: " + SwiftValue.text(wire), "table: " + SwiftValue.text(table), "id: " + id]
    check = SwiftCall.text("Reference", arguments, indentation: 13)
  }
}

/// How values become `SQLValue`s.
enum SQLExpression {
  static func integer(_ value: String) -> String { ".integer(\(value))" }
  static func uuid(_ value: String) -> String { ".uuid(\(value))" }
}
