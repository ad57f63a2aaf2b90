/// A typed member of a resource, a job's payload, a route's body, query or answer.
public struct Field: Sendable, Equatable {
  public var name: Name
  public var type: FieldType
  /// Whether its type ends in `?`.
  public var isOptional: Bool
  public var defaultValue: DefaultValue?
  public var isUnique: Bool
  public var access: Access
  /// The name before a rename.
  public var was: Name?
  /// What rows that are there get when a change of the field leaves them without a value.
  public var fill: Fill?
  /// The name in JSON and queries where `json:` gives one.
  public var jsonName: String?
  public var summary: String?
  /// The field's name.
  public var origin: Origin
  /// Its type, where that is written.
  public var typeOrigin: Origin

  /// Whether input must hold it: not optional, no default, not an array (absent is empty), not the service's own, and
  /// not filled from whoever is logged in.
  public var isRequired: Bool {
    if case .array = type { return false }
    return !isOptional && defaultValue == nil && access != .readOnly && !isOwner
  }

  /// The Swift property: `publishedYear`, `authorID`. May be a Swift keyword.
  public var swiftName: String { isReference ? name.lowerCamel + "ID" : name.lowerCamel }
  /// The SQL column: `published_year`, `author_id`.
  public var column: String { isReference ? name.snake + "_id" : name.snake }
  /// In JSON and queries: as the column, unless `json:` says otherwise.
  public var wireName: String { jsonName ?? column }

  public var isReference: Bool {
    if case .reference = type { true } else { false }
  }

  /// Whether this is `owner: User`, filled from whoever is logged in.
  public var isOwner: Bool {
    if case .reference(let reference) = type { reference.isUser && name.words == ["owner"] } else { false }
  }
}

public enum Access: String, Sendable, Equatable, CaseIterable {
  /// Written by clients, sent to them.
  case readWrite = "read-write"
  /// Only the service writes it.
  case readOnly = "read-only"
  /// Never sent.
  case writeOnly = "write-only"
  /// Written on create, never changed by clients.
  case createOnly = "create-only"
}
