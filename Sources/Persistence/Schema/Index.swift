/// An index of a table. What is unique is an index too, on both engines: it comes and goes without touching the table,
/// and a clash names it.
public struct Index: Sendable, Equatable {
  public var name: String
  public var columns: [String]
  public var isUnique: Bool
  /// Whether rows are also read in the order of their ids among equals. SQLite gives that to tables with numbers for
  /// ids; PostgreSQL wants the id in the index.
  public var isOrdered: Bool

  public init(_ name: String, columns: [String], isUnique: Bool = false, isOrdered: Bool = false) {
    self.name = name
    self.columns = columns
    self.isUnique = isUnique
    self.isOrdered = isOrdered
  }
}
