/// A noun that the service exposes.
public struct Resource: Sendable, Equatable {
  /// UpperCamelCase, singular.
  public var name: Name
  /// By rule or as written: `published-books` names path, table and Swift collections.
  public var plural: Name
  /// The name before a rename.
  public var was: Name?
  /// Absent: a path that it had before is unknown.
  public var moved: Moved?
  public var summary: String?
  public var id: IDKind
  /// Whether `created_at` and `updated_at` are kept.
  public var hasTimestamps: Bool
  /// Absent: the API's.
  public var cors: CORS?
  /// At least one, in the order written.
  public var fields: [Field]
  public var indexes: [FieldList]
  /// Combinations that occur once. A single field's `unique: true` is on the field.
  public var unique: [FieldList]
  public var list: ListOptions
  public var actions: Actions
  public var routes: [Route]
  /// The resource's name.
  public var origin: Origin

  /// The path segment, `published-books`.
  public var path: String { plural.kebab }
  /// The SQL table, `published_books`.
  public var table: String { plural.snake }

  public func field(named name: Name) -> Field? {
    fields.first { $0.name == name }
  }

  /// The references of this resource's fields, with their field.
  public var references: [(field: Field, reference: Reference)] {
    fields.compactMap { field in
      if case .reference(let reference) = field.type { (field, reference) } else { nil }
    }
  }
}

public enum IDKind: String, Sendable, Equatable, CaseIterable {
  /// 64 bit, given by the database.
  case int
  /// Version 7, given by the service.
  case uuid
}

/// An index, or fields that are unique together.
public struct FieldList: Sendable, Equatable {
  /// At least one, none twice.
  public var members: [Member]
  public var origin: Origin
}

/// Something of a resource that can be indexed, sorted and filtered by.
public enum Member: Sendable, Equatable {
  case id
  case createdAt
  case updatedAt
  case field(Field)

  /// The name in JSON and queries, `published_year`, `author_id`.
  public var wireName: String {
    switch self {
    case .id: "id"
    case .createdAt: "created_at"
    case .updatedAt: "updated_at"
    case .field(let field): field.wireName
    }
  }

  /// The SQL column.
  public var column: String {
    if case .field(let field) = self { field.column } else { wireName }
  }

  /// The Swift property.
  public var swiftName: String {
    switch self {
    case .id: "id"
    case .createdAt: "createdAt"
    case .updatedAt: "updatedAt"
    case .field(let field): field.swiftName
    }
  }
}
