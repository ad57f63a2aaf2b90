import ServiceDescription

/// The tables of a service in SQLite's SQL. `STRICT` makes SQLite keep the types.
struct SQLiteSchema {
  let service: Service

  /// Statements, each as lines, in the order in which they run.
  var statements: [[String]] {
    service.resources.map(table) + SQLiteIndexes(service: service).all.map(index)
  }

  private func table(_ resource: Resource) -> [String] {
    let numbered = #""id" INTEGER PRIMARY KEY AUTOINCREMENT"#
    var columns = [resource.id == .int ? numbered : #""id" TEXT PRIMARY KEY NOT NULL"#]
    columns += resource.fields.map(column)
    if resource.hasTimestamps {
      columns += [#""created_at" INTEGER NOT NULL"#, #""updated_at" INTEGER NOT NULL"#]
    }
    let body = columns.enumerated().map { index, column in
      "    " + column + (index == columns.count - 1 ? "" : ",")
    }
    return ["CREATE TABLE \(quoted(resource.table)) ("] + body + [") STRICT"]
  }

  private func column(_ field: Field) -> String {
    var parts = [quoted(field.column), type(field)]
    if !field.isOptional { parts.append("NOT NULL") }
    if field.isUnique { parts.append("UNIQUE") }
    if case .reference(let reference) = field.type, let target = service.resource(named: reference.target) {
      let action =
        switch reference.onDelete {
        case .forbid: "RESTRICT"
        case .clear: "SET NULL"
        case .cascade: "CASCADE"
        }
      parts.append("REFERENCES \(quoted(target.table)) (\"id\") ON DELETE \(action)")
    }
    return parts.joined(separator: " ")
  }

  private func type(_ field: Field) -> String {
    switch field.type {
    case .scalar(let scalar):
      switch scalar {
      case .text, .date, .uuid, .enumeration, .json: "TEXT"
      case .int, .decimal, .bool, .timestamp: "INTEGER"
      case .double: "REAL"
      }
    case .reference(let reference): service.resource(named: reference.target)?.id == .uuid ? "TEXT" : "INTEGER"
    case .array: "TEXT"
    }
  }

  private func index(_ index: SQLiteIndexes.Index) -> [String] {
    let list = index.columns.map(quoted).joined(separator: ", ")
    let head = "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(quoted(index.name)) ON \(quoted(index.table))"
    return ["\(head) (\(list))"]
  }

  private func quoted(_ name: String) -> String { "\"\(name)\"" }
}
