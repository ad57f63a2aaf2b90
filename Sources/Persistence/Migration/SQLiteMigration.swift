/// A difference in SQLite's SQL. What `ALTER TABLE` cannot do makes the table anew (https://sqlite.org/lang_altertable.html,
/// section 7), with references switched off around the whole migration and checked at its end.
struct SQLiteMigration {
  private let difference: SchemaDifference
  private let dialect = SQLiteDialect()
  private let renames: Renaming

  init(_ difference: SchemaDifference) {
    self.difference = difference
    renames = Renaming(
      difference.tables.map { ($0.old.name, $0.new.name) }, leaving: difference.dropped.map(\.name),
      arriving: difference.added.map(\.name))
  }

  var statements: [Statement] {
    let indexes = difference.tables.map { table in
      IndexDifference(table, isRemade: { _ in false }) { $0.name == $1.name }
    }
    var result: [Statement] = []
    for (table, indexes) in zip(difference.tables, indexes) where !isRebuilt(table) {
      result += indexes.dropped.map { Statement("DROP INDEX \(SQLText.quoted($0.name))") }
    }
    result += renames.steps.map {
      Statement("ALTER TABLE \(SQLText.quoted($0.from)) RENAME TO \(SQLText.quoted($0.to))")
    }
    result += difference.tables.flatMap(renameColumns)
    result += difference.added.map { dialect.create($0) }
    for table in difference.tables { result += isRebuilt(table) ? rebuild(table) : change(table) }
    result += difference.dropped.map { table in
      Statement("DROP TABLE \(SQLText.quoted(renames.moved[table.name] ?? table.name))")
    }
    for (table, indexes) in zip(difference.tables, indexes) {
      let made = isRebuilt(table) ? table.new.indexes : indexes.added
      result += made.map { dialect.create($0, on: table.new) }
    }
    for table in difference.added { result += table.indexes.map { dialect.create($0, on: table) } }
    return result
  }

  // MARK: Columns

  private func columnRenames(_ table: TableDifference) -> Renaming {
    Renaming(
      table.renamedColumns.map { ($0.old, $0.new) }, leaving: table.dropped.map(\.name),
      arriving: table.columns.filter(\.isAdded).map(\.new.name), besides: table.columnNames)
  }

  private func renameColumns(_ table: TableDifference) -> [Statement] {
    columnRenames(table).steps.map { step in
      Statement(
        "ALTER TABLE \(SQLText.quoted(table.new.name)) RENAME COLUMN \(SQLText.quoted(step.from)) TO \(SQLText.quoted(step.to))"
      )
    }
  }

  /// Whether a table is beyond `ALTER TABLE`.
  private func isRebuilt(_ table: TableDifference) -> Bool {
    table.dropped.contains { $0.reference != nil } || table.columns.contains(where: needsRebuild)
  }

  private func needsRebuild(_ column: ColumnDifference) -> Bool {
    guard let old = column.old else {
      return !column.new.isOptional && (column.value?.isConstant != true || column.new.reference != nil)
    }
    let isReferenceSame =
      old.reference?.onDelete == column.new.reference?.onDelete
      && old.reference.map { reference in difference.tables.first { $0.old.name == reference.table }?.new.name }
        == column.new.reference?.table
    if column.conversion == .converted, changesValues(column, from: old) { return true }
    return column.conversion == .lost || dialect.type(old.type) != dialect.type(column.new.type)
      || old.isOptional != column.new.isOptional || !isReferenceSame
  }

  /// Whether what is stored becomes something else.
  private func changesValues(_ column: ColumnDifference, from old: Column) -> Bool {
    TypeChange(from: old.type, to: column.new.type)?.expression("x", .sqlite) != "x"
  }

  /// Adds, fills and drops in place.
  private func change(_ table: TableDifference) -> [Statement] {
    let name = SQLText.quoted(table.new.name)
    var result: [Statement] = []
    for column in table.columns {
      if column.isAdded {
        let preset = column.new.isOptional ? "" : " DEFAULT \(column.value?.sql(column.new.type, .sqlite) ?? "NULL")"
        result.append(Statement("ALTER TABLE \(name) ADD COLUMN \(definition(column.new, preset))"))
      }
      if let value = column.value, column.isAdded && column.new.isOptional || column.replacesAll {
        let column = column.new
        result.append(
          Statement("UPDATE \(name) SET \(SQLText.quoted(column.name)) = \(value.sql(column.type, .sqlite))"))
      }
    }
    let moved = columnRenames(table).moved
    result += table.dropped.map {
      Statement("ALTER TABLE \(name) DROP COLUMN \(SQLText.quoted(moved[$0.name] ?? $0.name))")
    }
    return result
  }

  /// `"genre" TEXT NOT NULL DEFAULT 'fiction'`
  private func definition(_ column: Column, _ preset: String) -> String { dialect.definition(column) + preset }

  // MARK: Tables made anew

  private func rebuild(_ table: TableDifference) -> [Statement] {
    let target = table.new.name
    var fresh = table.new
    fresh.name = SchemaNames.spare("new", target, besides: difference.tableNames)
    let columns = table.columns.map(\.new.name)
    let values = table.columns.map(value)
    var result = [
      dialect.create(fresh),
      Statement(
        ["INSERT INTO \(SQLText.quoted(fresh.name)) ("] + SQLText.lines(columns.map(SQLText.quoted))
          + [") SELECT"] + SQLText.lines(values) + ["FROM \(SQLText.quoted(target))"]),
    ]
    if table.new.isNumbered {
      // Numbers of rows that were deleted are not given again.
      result += [
        Statement("DELETE FROM sqlite_sequence WHERE name = \(SQLText.literal(fresh.name))"),
        Statement([
          "INSERT INTO sqlite_sequence (name, seq)",
          "SELECT \(SQLText.literal(fresh.name)), seq FROM sqlite_sequence WHERE name = \(SQLText.literal(target))",
        ]),
      ]
    }
    return result + [
      Statement("DROP TABLE \(SQLText.quoted(target))"),
      Statement("ALTER TABLE \(SQLText.quoted(fresh.name)) RENAME TO \(SQLText.quoted(target))"),
    ]
  }

  /// What a row of the new table holds, seen from the old one with its new names.
  private func value(_ column: ColumnDifference) -> String {
    let name = SQLText.quoted(column.new.name)
    let value = column.value?.sql(column.new.type, .sqlite)
    guard let old = column.old, column.conversion != .lost, !column.replacesAll else { return value ?? "NULL" }
    let change = column.conversion == .converted ? TypeChange(from: old.type, to: column.new.type) : nil
    let converted = change?.expression(name, .sqlite) ?? name
    return value.map { "coalesce(\(converted), \($0))" } ?? converted
  }
}
