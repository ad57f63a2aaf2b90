/// What becomes of the named constraints of a table in PostgreSQL.
struct ConstraintDifference {
  /// By their old names.
  var dropped: [String] = []
  var renamed: [(from: String, to: String)] = []
  /// Definitions of checks to add.
  var checks: [String] = []
  /// Columns whose references are to add.
  var references: [Column] = []

  init(_ table: TableDifference, _ difference: SchemaDifference) {
    let (old, new) = (table.old.name, table.new.name)
    let dialect = PostgresDialect()
    for column in table.columns {
      // What it is now, were it not for its name.
      let before = column.old.map { Column(column.new.name, $0.type, isOptional: $0.isOptional) }
      let (wasChecked, isChecked) = (before.flatMap { dialect.check($0, of: new) }, dialect.check(column.new, of: new))
      let oldCheck = column.old.map { SchemaNames.check(old, $0.name) }
      if wasChecked == isChecked, !column.replacesAll, column.conversion != .lost {
        if isChecked != nil, let oldCheck { keep(oldCheck, as: SchemaNames.check(new, column.new.name)) }
      } else {
        if wasChecked != nil, let oldCheck { dropped.append(oldCheck) }
        if let isChecked { checks.append(isChecked) }
      }
      setReference(of: column, in: table, difference)
    }
    for column in table.dropped {
      if column.reference != nil { dropped.append(SchemaNames.foreignKey(old, column.name)) }
      if dialect.check(column, of: old) != nil { dropped.append(SchemaNames.check(old, column.name)) }
    }
  }

  private mutating func setReference(
    of column: ColumnDifference, in table: TableDifference, _ difference: SchemaDifference
  ) {
    let before = column.old.flatMap { old in old.reference.map { (old.name, $0) } }
    let target = before.flatMap { before in difference.tables.first { $0.old.name == before.1.table }?.new.name }
    let isSame = before?.1.onDelete == column.new.reference?.onDelete && target == column.new.reference?.table
    if isSame, !column.replacesAll, column.conversion != .lost {
      guard let before, column.new.reference != nil else { return }
      keep(
        SchemaNames.foreignKey(table.old.name, before.0), as: SchemaNames.foreignKey(table.new.name, column.new.name))
    } else {
      if let before { dropped.append(SchemaNames.foreignKey(table.old.name, before.0)) }
      if column.new.reference != nil { references.append(column.new) }
    }
  }

  private mutating func keep(_ old: String, as new: String) {
    if old != new { renamed.append((old, new)) }
  }
}
