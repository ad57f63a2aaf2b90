/// What a database says of its tables, whichever engine it is.
public struct Catalogue: Sendable {
  public enum Engine: String, Sendable {
    case sqlite
    case postgres
  }

  struct Table: Sendable {
    var name: String
    var summary: String?
    var columns: [Column]
    /// The columns of the primary key; empty where there is none.
    var key: [String] = []
    var references: [Reference] = []
    var indexes: [Index] = []
    /// What stands between the parentheses of each CHECK.
    var checks: [String] = []
    var triggers: [String] = []

    func column(named name: String) -> Column? { columns.first { $0.name == name } }
  }

  struct Column: Sendable {
    var name: String
    var kind: ColumnKind
    /// The type as the database writes it, for people.
    var written: String
    var isOptional: Bool
    var defaultValue: ColumnDefault?
    /// Whether the database gives it numbers.
    var isNumbered = false
    /// Whether the database computes it from others.
    var isGenerated = false
    /// CHECKs of its type, which call it VALUE.
    var typeChecks: [String] = []
    var summary: String?

    /// Whether a row can be made without it.
    var mayBeLeftOut: Bool { isOptional || defaultValue != nil || isGenerated || isNumbered }
  }

  struct Reference: Sendable {
    var columns: [String]
    var table: String
    /// Empty: the key of the table.
    var targets: [String]
    /// `CASCADE`, `SET NULL`, `RESTRICT`, `NO ACTION`, `SET DEFAULT`
    var onDelete: String
  }

  struct Index: Sendable {
    var name: String
    /// Nil for an expression.
    var columns: [String?]
    var isUnique: Bool
    /// Whether it holds some of the rows only.
    var isPartial: Bool
  }

  /// What is no table: `view`, `foreign table`, `virtual table`.
  struct Other: Sendable {
    var kind: String
    var name: String
  }

  var engine: Engine
  var tables: [Table]
  var others: [Other]
}

/// What a column holds, as far as the language has a word for it.
indirect enum ColumnKind: Sendable, Equatable {
  case text(longest: Int?)
  /// The ends of a type of fewer than 64 bits.
  case int(bits: Int)
  case double
  /// Nil: as many digits as one likes.
  case decimal(precision: Int?, scale: Int?)
  case bool
  case date
  case timestamp
  case uuid
  case choice([String])
  case json
  case list(ColumnKind)
  /// Something that can be written as text, such as a time or an address.
  case words
  /// Bytes, shapes, search vectors.
  case unknown
}

/// What a column holds when nobody says.
enum ColumnDefault: Sendable, Equatable {
  case value(String)
  case now
  /// Nothing that the language has a word for.
  case computed(String)
}
