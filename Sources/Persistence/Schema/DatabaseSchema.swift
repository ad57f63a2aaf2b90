/// The tables of a service, without a word of SQL: what both engines make of them is decided by their dialects.
public struct DatabaseSchema: Sendable, Equatable {
  /// In the order in which they are made: what is referred to comes first, as far as circles allow.
  public var tables: [Table]

  public init(tables: [Table]) {
    self.tables = tables
  }

  public func table(named name: String) -> Table? {
    tables.first { $0.name == name }
  }
}
