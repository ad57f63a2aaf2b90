/// A difference in PostgreSQL's SQL: everything is changed in place.
struct PostgresMigration {
  private let difference: SchemaDifference
  private let dialect = PostgresDialect()
  private let tables: Renaming
  private let constraints: [ConstraintDifference]
  private let indexes: [IndexDifference]

  init(_ difference: SchemaDifference) {
    self.difference = difference
    tables = Renaming(
      difference.tables.map { ($0.old.name, $0.new.name) }, leaving: difference.dropped.map(\.name),
      arriving: difference.added.map(\.name))
    constraints = difference.tables.map { ConstraintDifference($0, difference) }
    let dialect = PostgresDialect()
    indexes = difference.tables.map { table in
      IndexDifference(table, isRemade: { Self.isRemade($0, dialect) }) { $0.isOrdered == $1.isOrdered }
    }
  }

  /// Whether the indexes of a column are made anew: its type changes, or where its nulls stand in them.
  private static func isRemade(_ column: ColumnDifference, _ dialect: PostgresDialect) -> Bool {
    guard let old = column.old else { return false }
    return dialect.type(old.type) != dialect.type(column.new.type) || old.isOptional != column.new.isOptional
  }

  var statements: [Statement] { leaving + renamed + made + difference.tables.flatMap(columns) + gone + arriving }

  // MARK: What is in the way

  private var leaving: [Statement] {
    var result: [Statement] = []
    for index in indexes.flatMap(\.dropped) { result.append(Statement("DROP INDEX \(SQLText.quoted(index.name))")) }
    for (table, constraints) in zip(difference.tables, constraints) {
      result += constraints.dropped.map { drop(constraint: $0, of: table.old.name) }
    }
    for table in difference.dropped {
      result += table.references.filter { $0.reference.table != table.name }.map { column, _ in
        drop(constraint: SchemaNames.foreignKey(table.name, column.name), of: table.name)
      }
    }
    return result
  }

  private var renamed: [Statement] {
    var result = tables.steps.map { alter($0.from, "RENAME TO \(SQLText.quoted($0.to))") }
    for table in difference.dropped {
      // Its names would be in the way of a new table's.
      guard let moved = tables.moved[table.name] else { continue }
      result.append(rename(index: SchemaNames.primaryKey(table.name), SchemaNames.primaryKey(moved)))
      result += table.indexes.map { Statement("DROP INDEX \(SQLText.quoted($0.name))") }
    }
    for (table, constraints) in zip(difference.tables, constraints) {
      for step in columnRenames(table).steps {
        let names = "\(SQLText.quoted(step.from)) TO \(SQLText.quoted(step.to))"
        result.append(alter(table.new.name, "RENAME COLUMN \(names)"))
      }
      result += constraints.renamed.map { rename(constraint: $0.from, $0.to, of: table.new.name) }
    }
    // A key is an index too, and its constraint goes by the same name.
    let keys = difference.tables.map { (SchemaNames.primaryKey($0.old.name), SchemaNames.primaryKey($0.new.name)) }
    let names = indexes.flatMap(\.renamed).map { ($0.old.name, $0.new.name) }
    result += Renaming(keys + names).steps.map { rename(index: $0.from, $0.to) }
    return result
  }

  private func columnRenames(_ table: TableDifference) -> Renaming {
    Renaming(
      table.renamedColumns.map { ($0.old, $0.new) }, leaving: table.dropped.map(\.name),
      arriving: table.columns.filter(\.isAdded).map(\.new.name), besides: table.columnNames)
  }

  // MARK: Tables

  private var made: [Statement] {
    difference.added.map { dialect.create($0) { _ in false } }
  }

  private var gone: [Statement] {
    var result: [Statement] = []
    for table in difference.tables {
      let moved = columnRenames(table).moved
      for column in table.dropped {
        result.append(alter(table.new.name, "DROP COLUMN \(SQLText.quoted(moved[column.name] ?? column.name))"))
      }
    }
    let names = difference.dropped.map { tables.moved[$0.name] ?? $0.name }
    return names.isEmpty ? result : result + [Statement("DROP TABLE \(SQLText.list(names))")]
  }

  private var arriving: [Statement] {
    var result: [Statement] = []
    for (table, constraints) in zip(difference.tables, constraints) {
      result += constraints.checks.map { alter(table.new.name, "ADD " + $0) }
    }
    for table in difference.added {
      result += table.references.map { dialect.addReference(of: $0.column, to: $0.reference, in: table.name) }
    }
    for (table, constraints) in zip(difference.tables, constraints) {
      for column in constraints.references {
        guard let reference = column.reference else { continue }
        result.append(dialect.addReference(of: column, to: reference, in: table.new.name))
      }
    }
    for (table, indexes) in zip(difference.tables, indexes) {
      result += indexes.added.map { dialect.create($0, on: table.new) }
    }
    for table in difference.added { result += table.indexes.map { dialect.create($0, on: table) } }
    return result
  }

  // MARK: Columns

  private func columns(_ table: TableDifference) -> [Statement] {
    table.columns.flatMap { column in
      column.old.map { change(column, from: $0, in: table) } ?? add(column, to: table.new.name)
    }
  }

  private func add(_ column: ColumnDifference, to table: String) -> [Statement] {
    let (name, type) = (SQLText.quoted(column.new.name), dialect.type(column.new.type))
    if column.new.isOptional {
      let added = alter(table, "ADD COLUMN \(name) \(type)")
      return column.value.map { [added, update(table, name, $0.sql(column.new.type, .postgres))] } ?? [added]
    }
    if let value = column.value, value.isConstant {
      let preset = value.sql(column.new.type, .postgres)
      return [
        alter(table, "ADD COLUMN \(name) \(type) NOT NULL DEFAULT \(preset)"),
        alter(table, "ALTER COLUMN \(name) DROP DEFAULT"),
      ]
    }
    guard let value = column.value else { return [alter(table, "ADD COLUMN \(name) \(type) NOT NULL")] }
    return [
      alter(table, "ADD COLUMN \(name) \(type)"),
      update(table, name, value.sql(column.new.type, .postgres)),
      alter(table, "ALTER COLUMN \(name) SET NOT NULL"),
    ]
  }

  private func change(_ column: ColumnDifference, from old: Column, in difference: TableDifference) -> [Statement] {
    let table = difference.new.name
    let (name, type) = (SQLText.quoted(column.new.name), dialect.type(column.new.type))
    let isAnother = dialect.type(old.type) != type
    if column.conversion == .lost || (isAnother && column.replacesAll) { return replace(column, in: difference) }
    var result: [Statement] = []
    let value = column.value?.sql(column.new.type, .postgres)
    if let value, column.replacesAll {
      result.append(update(table, name, value))
    } else if isAnother, let change = TypeChange(from: old.type, to: column.new.type) {
      let using = change.expression(name, .postgres)
      result.append(alter(table, "ALTER COLUMN \(name) TYPE \(type) USING \(using)"))
    }
    if let value, !column.replacesAll { result.append(update(table, name, value, where: "\(name) IS NULL")) }
    if old.isOptional && !column.new.isOptional { result.append(alter(table, "ALTER COLUMN \(name) SET NOT NULL")) }
    if !old.isOptional && column.new.isOptional { result.append(alter(table, "ALTER COLUMN \(name) DROP NOT NULL")) }
    return result
  }

  /// Another column takes the place of one whose type has no way to the new one.
  private func replace(_ column: ColumnDifference, in difference: TableDifference) -> [Statement] {
    let table = difference.new.name
    var fresh = column
    fresh.old = nil
    fresh.new.name = SchemaNames.spare("new", column.new.name, besides: Set(difference.columnNames))
    return add(fresh, to: table) + [
      alter(table, "DROP COLUMN \(SQLText.quoted(column.new.name))"),
      alter(table, "RENAME COLUMN \(SQLText.quoted(fresh.new.name)) TO \(SQLText.quoted(column.new.name))"),
    ]
  }

  private func update(_ table: String, _ column: String, _ value: String, where condition: String? = nil) -> Statement {
    Statement("UPDATE \(SQLText.quoted(table)) SET \(column) = \(value)" + (condition.map { " WHERE \($0)" } ?? ""))
  }

  private func drop(constraint: String, of table: String) -> Statement {
    alter(table, "DROP CONSTRAINT \(SQLText.quoted(constraint))")
  }

  private func rename(constraint old: String, _ new: String, of table: String) -> Statement {
    alter(table, "RENAME CONSTRAINT \(SQLText.quoted(old)) TO \(SQLText.quoted(new))")
  }

  private func rename(index old: String, _ new: String) -> Statement {
    Statement("ALTER INDEX \(SQLText.quoted(old)) RENAME TO \(SQLText.quoted(new))")
  }

  private func alter(_ table: String, _ change: String) -> Statement {
    Statement("ALTER TABLE \(SQLText.quoted(table)) \(change)")
  }
}
