import ServiceDescription

/// Rows of an older schema to try a migration on: two of each table, without a null where a value can be.
struct SampleRows {
  let schema: DatabaseSchema
  let engine: DataStores.Engine

  static let count = 2

  /// In an order in which what is referred to comes first; circles are closed at the end.
  var inserts: [Statement] {
    var made: Set<String> = []
    var late: [Statement] = []
    var result: [Statement] = []
    for table in schema.tables {
      made.insert(table.name)
      let open = table.columns.filter { column in
        column.reference.map { !made.contains($0.table) || $0.table == table.name } == true && column.isOptional
      }
      for row in 1...Self.count {
        let values = table.columns.map { column in open.contains(column) ? "NULL" : value(column, row) }
        result.append(
          Statement([
            "INSERT INTO \(SQLText.quoted(table.name)) (\(SQLText.list(table.columns.map(\.name))))",
            "VALUES (\(values.joined(separator: ", ")))",
          ]))
        for column in open {
          let change = "SET \(SQLText.quoted(column.name)) = \(value(column, row)) WHERE \"id\" = \(id(table, row))"
          late.append(Statement("UPDATE \(SQLText.quoted(table.name)) \(change)"))
        }
      }
    }
    return result + late
  }

  private func id(_ table: Table, _ row: Int) -> String {
    table.columns.first.map { value($0, row) } ?? "NULL"
  }

  /// The value of a column in the first or second row.
  func value(_ column: Column, _ row: Int) -> String {
    if let reference = column.reference, let target = schema.table(named: reference.table) { return id(target, row) }
    return literal(column.type, row)
  }

  private func literal(_ type: ColumnType, _ row: Int) -> String {
    guard let value = value(type, row) else { return "NULL" }
    return SQLLiteral(engine: engine).text(value, as: type)
  }

  private func value(_ type: ColumnType, _ row: Int) -> DefaultValue? {
    switch type {
    case .identity: .int(Int64(row))
    case .integer: .int(Int64(row + 2000))
    case .text: .text("it's \(row)")
    case .double: .double(Double(row) + 0.5)
    case .decimal(let scale): .decimal(DecimalValue(coefficient: Int64(row * 10 + 5), scale: min(scale, 1)))
    case .bool: .bool(row == 1)
    case .date: CalendarDate(year: 2020, month: 2, day: 28 + row % 2).map(DefaultValue.date)
    case .timestamp:
      Timestamp(millisecondsSinceEpoch: 1_582_934_400_123 + Int64(row) * 1000).map(DefaultValue.timestamp)
    case .uuid: .uuid("0189\(row)000-0000-7000-8000-00000000000\(row)")
    case .choice(let values): .text(values[row % values.count])
    case .json: .json(#"{"row": \#(row)}"#)
    case .list(let element): .array([value(element, row), value(element, row + 1)].compactMap(\.self))
    }
  }
}
