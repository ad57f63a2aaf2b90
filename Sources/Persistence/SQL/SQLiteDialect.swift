/// SQLite's SQL. `STRICT` makes it keep the types.
struct SQLiteDialect: Dialect {
  func create(_ schema: DatabaseSchema) -> [Statement] {
    schema.tables.map { create($0) } + schema.tables.flatMap { table in table.indexes.map { create($0, on: table) } }
  }

  func create(_ table: Table, inline: (ForeignKey) -> Bool = { _ in true }) -> Statement {
    var parts = table.columns.map { definition($0, isKey: table.key == [$0.name]) }
    if table.key.count > 1 { parts.append("PRIMARY KEY (\(SQLText.list(table.key)))") }
    return SQLText.block("CREATE TABLE \(SQLText.quoted(table.name)) (", parts, ") STRICT")
  }

  func create(_ index: Index, on table: Table) -> Statement {
    let head = "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(SQLText.quoted(index.name))"
    return Statement("\(head) ON \(SQLText.quoted(table.name)) (\(SQLText.list(index.columns)))")
  }

  /// - Parameter isKey: whether it is the whole primary key.
  func definition(_ column: Column, isKey: Bool = false) -> String {
    var parts = [SQLText.quoted(column.name), type(column.type)]
    if column.type == .identity { return parts.joined(separator: " ") }
    if isKey { parts.append("PRIMARY KEY") }
    if !column.isOptional { parts.append("NOT NULL") }
    if let reference = column.reference {
      parts.append("REFERENCES \(SQLText.quoted(reference.table)) (\"id\") ON DELETE \(reference.onDelete.rawValue)")
    }
    return parts.joined(separator: " ")
  }

  func type(_ type: ColumnType) -> String {
    switch type {
    case .identity: "INTEGER PRIMARY KEY AUTOINCREMENT"
    case .text, .date, .uuid, .choice, .json, .list: "TEXT"
    case .integer, .decimal, .bool, .timestamp: "INTEGER"
    case .double: "REAL"
    }
  }
}
