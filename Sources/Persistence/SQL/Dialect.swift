import ServiceDescription

/// How an engine says what a schema is made of.
protocol Dialect: Sendable {
  /// The type of a column, `TEXT`.
  func type(_ type: ColumnType) -> String
  /// The whole of a schema, in the order in which the statements run.
  func create(_ schema: DatabaseSchema) -> [Statement]
  func create(_ table: Table, inline: (ForeignKey) -> Bool) -> Statement
  func create(_ index: Index, on table: Table) -> Statement
}

extension DataStores.Engine {
  var dialect: any Dialect {
    switch self {
    case .sqlite: SQLiteDialect()
    case .postgres: PostgresDialect()
    }
  }
}

extension DatabaseSchema {
  /// The statements that make the whole schema in an empty database, in the order in which they run.
  public func statements(for engine: DataStores.Engine) -> [Statement] {
    engine.dialect.create(self)
  }
}
