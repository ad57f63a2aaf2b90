/// A column of a table.
public struct Column: Sendable, Equatable {
  public var name: String
  public var type: ColumnType
  /// Whether it may be null.
  public var isOptional: Bool
  public var reference: ForeignKey?

  public init(_ name: String, _ type: ColumnType, isOptional: Bool = false, reference: ForeignKey? = nil) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.reference = reference
  }
}

/// What a column holds; the dialects say how each engine stores it.
public indirect enum ColumnType: Sendable, Equatable {
  /// A whole number of 64 bits that the database gives.
  case identity
  /// Compared by code points, on both engines.
  case text
  case integer
  case double
  /// Exact, 18 digits in all, so many of them after the point.
  case decimal(scale: Int)
  case bool
  case date
  /// In milliseconds.
  case timestamp
  case uuid
  /// One of these texts.
  case choice([String])
  case json
  case list(ColumnType)
}

/// What a column refers to: the id of another table's row.
public struct ForeignKey: Sendable, Equatable {
  public var table: String
  public var onDelete: OnDelete

  public init(table: String, onDelete: OnDelete) {
    self.table = table
    self.onDelete = onDelete
  }

  public enum OnDelete: String, Sendable {
    case restrict = "RESTRICT"
    case setNull = "SET NULL"
    case cascade = "CASCADE"
  }
}
