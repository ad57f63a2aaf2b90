/// A table. Its first columns are its key, in the order of `key`.
public struct Table: Sendable, Equatable {
  public var name: String
  public var columns: [Column]
  /// The columns of the primary key.
  public var key: [String]
  public var indexes: [Index]

  public init(_ name: String, columns: [Column], key: [String] = ["id"], indexes: [Index] = []) {
    self.name = name
    self.columns = columns
    self.key = key
    self.indexes = indexes
  }

  public func column(named name: String) -> Column? {
    columns.first { $0.name == name }
  }

  /// Whether the database numbers its rows.
  var isNumbered: Bool { columns.contains { $0.type == .identity } }

  /// The columns that refer to other rows, with what they refer to.
  var references: [(column: Column, reference: ForeignKey)] {
    columns.compactMap { column in column.reference.map { (column, $0) } }
  }
}
