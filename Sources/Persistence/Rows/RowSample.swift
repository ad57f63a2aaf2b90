import ServiceDescription

/// Two rows of each table of an older schema, such as the migration to the next can take.
struct RowSample {
  private let difference: SchemaDifference
  private let literals: SQLLiteral
  /// Tables that have to be empty, and those that cannot be filled without them.
  private let empty: Set<String>

  init(_ difference: SchemaDifference, engine: DataStores.Engine) {
    self.difference = difference
    literals = SQLLiteral(engine: engine)
    var empty = Set(difference.tables.filter { $0.columns.contains(where: \.wantsEmptyTable) }.map(\.old.name))
    while let next = difference.old.tables.first(where: { table in
      !empty.contains(table.name)
        && table.references.contains { !$0.column.isOptional && empty.contains($0.reference.table) }
    }) {
      empty.insert(next.name)
    }
    self.empty = empty
  }

  /// Their numbers: none, one or two.
  func rows(of table: String) -> ClosedRange<Int>.SubSequence {
    let all = 1...2
    guard !empty.contains(table), let old = difference.old.table(named: table) else { return all.prefix(0) }
    return hasTwo(old) ? all.prefix(2) : all.prefix(1)
  }

  /// Whether two rows differ in everything that is unique, before and after.
  private func hasTwo(_ table: Table) -> Bool {
    let change = difference.tables.first { $0.old.name == table.name }
    let before = table.indexes.filter(\.isUnique).map(\.columns)
    let after = change?.new.indexes.filter(\.isUnique).compactMap { index -> [String]? in
      let isNull = index.columns.contains { name in
        change?.columns.contains { $0.new.name == name && $0.isAdded && $0.value == nil } == true
      }
      return isNull ? nil : index.columns.compactMap { change?.oldName(of: $0) }
    }
    return (before + (after ?? [])).allSatisfy { columns in
      columns.contains { name in
        table.column(named: name).map { column in
          column.reference == nil && value(column, of: table, 1) != value(column, of: table, 2)
        } ?? false
      }
    }
  }

  /// In an order in which what is referred to comes first; circles are closed at the end.
  var inserts: [Statement] {
    var made: Set<String> = []
    var late: [Statement] = []
    var result: [Statement] = []
    for table in difference.old.tables {
      let open = Set(
        table.references.filter { $0.column.isOptional && !made.contains($0.reference.table) }.map(\.column.name))
      made.insert(table.name)
      for row in rows(of: table.name) {
        let values = table.columns.map { open.contains($0.name) ? "NULL" : value($0, of: table, row) }
        result.append(insert(values, into: table))
        for column in table.columns where open.contains(column.name) {
          let (name, value) = (SQLText.quoted(column.name), value(column, of: table, row))
          if value == "NULL" { continue }
          late.append(Statement("UPDATE \(SQLText.quoted(table.name)) SET \(name) = \(value) WHERE \(key(table, row))"))
        }
      }
    }
    return result + late
  }

  private func insert(_ values: [String], into table: Table) -> Statement {
    Statement(
      ["INSERT INTO \(SQLText.quoted(table.name)) ("] + SQLText.lines(table.columns.map { SQLText.quoted($0.name) })
        + [") VALUES ("] + SQLText.lines(values) + [")"])
  }

  private func key(_ table: Table, _ row: Int) -> String {
    table.key.compactMap(table.column).map { "\(SQLText.quoted($0.name)) = \(value($0, of: table, row))" }
      .joined(separator: " AND ")
  }

  /// The value of a column in a row, as text.
  func value(_ column: Column, of table: Table, _ row: Int) -> String {
    let change = difference.tables.first { $0.old.name == table.name }?.columns.first { $0.old?.name == column.name }
    // Where a number is to become a reference, it has to be one of a row.
    let reference =
      column.reference
      ?? change?.new.reference.flatMap { reference in
        difference.oldName(ofTable: reference.table).map { ForeignKey(table: $0, onDelete: reference.onDelete) }
      }
    if let reference, change?.conversion != .lost { return id(in: reference.table, row) }
    if let reference = column.reference { return id(in: reference.table, row) }
    let value = SampleValue.of(column.type, becoming: change?.replacesAll == true ? nil : change?.new.type, row)
    return value.map { literals.text($0, as: column.type) } ?? "NULL"
  }

  private func id(in table: String, _ row: Int) -> String {
    guard let last = rows(of: table).last, let target = difference.old.table(named: table),
      let key = target.column(named: "id"), let value = SampleValue.of(key.type, becoming: nil, min(row, last))
    else { return "NULL" }
    return literals.text(value, as: key.type)
  }
}
