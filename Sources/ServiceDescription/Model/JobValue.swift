/// Where a field of a job's payload comes from when an action or route starts the job.
public enum JobValue: Sendable, Equatable {
  /// The id of the row that an action writes.
  case rowID
  /// A field of that row.
  case row(Field)
  /// The `{id}` of a route's path.
  case pathID
  /// A field of a route's query, or of a body that is its own.
  case query(Field)
  case body(Field)
  /// The id of the row that a route answers with.
  case answerID
  /// Nothing is there, and the field does without: it has a default, may be null, or is a list.
  case absent

  /// For an action; nil where nothing says what the field is.
  public static func of(_ field: Field, from resource: Resource) -> JobValue? {
    if let member = resource.fields.first(where: { $0.wireName == field.wireName }) {
      return field.takes(member) ? .row(member) : nil
    }
    if field.isID(of: resource.name) { return .rowID }
    return field.isRequired ? nil : .absent
  }

  /// For a route; nil where nothing says what the field is.
  public static func of(_ field: Field, from route: Route, of resource: Resource) -> JobValue? {
    if let member = route.query.first(where: { $0.wireName == field.wireName }) {
      return field.takes(member) ? .query(member) : nil
    }
    if case .fields(let fields) = route.body, let member = fields.first(where: { $0.wireName == field.wireName }) {
      return field.takes(member) ? .body(member) : nil
    }
    if field.isID(of: resource.name) {
      if route.path.contains(.id) { return .pathID }
      if route.returns == .resource(resource.name) { return .answerID }
    }
    return field.isRequired ? nil : .absent
  }
}

extension Field {
  /// Whether every value of the other field is one of this field.
  fileprivate func takes(_ other: Field) -> Bool { type.holds(other.type) && (isOptional || !other.isOptional) }

  fileprivate func isID(of resource: Name) -> Bool {
    guard case .reference(let reference) = type else { return false }
    return !reference.isUser && reference.target == resource
  }
}
