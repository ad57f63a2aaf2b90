import ServiceDescription

/// Rows that a change would lose or that would make it fail, found by a query under the old names.
struct Misfit: Sendable {
  /// What a person allows it by: `drop:Book.isbn`.
  var name: String
  /// Whether the change takes something away, rather than failing where there are such rows.
  var isLoss: Bool
  /// `books.isbn goes, with its values`
  var what: String
  /// Of which rows: `books without an isbn`.
  var rows: String
  /// None where only the change itself can tell.
  var queries: [DataStores.Engine: Statement]
}

extension SchemaDifference {
  /// In the order of the new description, what goes last.
  var misfits: [Misfit] {
    tables.flatMap { table in
      table.columns.flatMap { misfits(of: $0, in: table) } + uniqueMisfits(in: table)
    } + droppedMisfits + jobMisfits
  }

  private var engines: [DataStores.Engine] { correspondence.new.data.engines }

  func queries(_ make: (DataStores.Engine) -> Statement?) -> [DataStores.Engine: Statement] {
    Dictionary(engines.compactMap { engine in make(engine).map { (engine, $0) } }) { first, _ in first }
  }

  private func rows(of table: Table, _ columns: [String], where condition: String?) -> Statement {
    let head = "SELECT \(SQLText.list(table.key + columns)) FROM \(SQLText.quoted(table.name))"
    return Statement(condition.map { "\(head) WHERE \($0)" } ?? head)
  }

  private func misfits(of column: ColumnDifference, in table: TableDifference) -> [Misfit] {
    let label = column.label
    if column.replacesAll { return [] }
    guard let old = column.old else {
      guard column.wantsEmptyTable else { return [] }
      return [
        Misfit(
          name: "require:\(label)", isLoss: false,
          what: "\(label) is new and required, and nothing says what the rows that are there get",
          rows: "rows without a value for \(column.new.name)",
          queries: queries { _ in rows(of: table.old, [], where: nil) })
      ]
    }
    let name = SQLText.quoted(old.name)
    var result: [Misfit] = []
    switch column.conversion {
    case .same: break
    case .lost:
      result.append(
        Misfit(
          name: "change:\(label)", isLoss: true, what: "\(label) changes its type, and no value can follow",
          rows: "values of \(old.name)",
          queries: queries { _ in rows(of: table.old, [old.name], where: "\(name) IS NOT NULL") }))
    case .converted:
      if let misfit = converted(column, from: old, in: table) { result.append(misfit) }
    }
    if column.becomesRequired, column.value == nil, column.conversion != .lost {
      result.append(
        Misfit(
          name: "require:\(label)", isLoss: false, what: "\(label) becomes required, and rows may have no value",
          rows: "rows without a value for \(old.name)",
          queries: queries { _ in rows(of: table.old, [], where: "\(name) IS NULL") }))
    } else if column.wantsEmptyTable {
      result.append(
        Misfit(
          name: "require:\(label)", isLoss: false, what: "\(label) is required, and its old values cannot follow",
          rows: "rows without a value for \(column.new.name)",
          queries: queries { _ in rows(of: table.old, [], where: nil) }))
    }
    if let misfit = retargeted(column, from: old, in: table) { result.append(misfit) }
    return result
  }

  private func converted(_ column: ColumnDifference, from old: Column, in table: TableDifference) -> Misfit? {
    guard let change = TypeChange(from: old.type, to: column.new.type) else { return nil }
    let name = SQLText.quoted(old.name)
    let isChoice = old.type.choices != nil && column.new.type.choices != nil
    if !change.isExact {
      return Misfit(
        name: "change:\(column.label)", isLoss: true, what: "\(column.label) changes its type, and loses by it",
        rows: "values of \(old.name)",
        queries: queries { _ in rows(of: table.old, [old.name], where: "\(name) IS NOT NULL") })
    }
    guard change.misfit(name, .sqlite) != nil, !column.fits else { return nil }
    let gone = Set(old.type.choices ?? []).subtracting(column.new.type.choices ?? []).sorted()
    return Misfit(
      name: "\(isChoice ? "values" : "change"):\(column.label)", isLoss: false,
      what: isChoice
        ? "\(column.label) loses the value\(gone.count == 1 ? "" : "s") \(gone.joined(separator: ", "))"
        : "\(column.label) changes its type, and not every value may fit",
      rows: "values of \(old.name) that do not fit",
      queries: queries { engine in
        change.misfit(name, engine).map { rows(of: table.old, [old.name], where: $0) }
      })
  }

  private func retargeted(_ column: ColumnDifference, from old: Column, in table: TableDifference) -> Misfit? {
    guard let reference = column.new.reference, column.conversion != .lost,
      ColumnDifference.isRetargeted(from: old, to: column.new, correspondence)
    else { return nil }
    let name = SQLText.quoted(old.name)
    let own = "\(SQLText.quoted(table.old.name)).\(name)"
    let target = oldName(ofTable: reference.table)
    let change = column.conversion == .converted ? TypeChange(from: old.type, to: column.new.type) : nil
    return Misfit(
      name: "reference:\(column.label)", isLoss: false,
      what: "\(column.label) refers to \(reference.table) now, and old values may refer to nothing there",
      rows: "values of \(old.name) that refer to nothing",
      queries: queries { engine in
        let value = change?.expression(own, engine) ?? own
        let condition = target.map { target in
          "NOT EXISTS (SELECT 1 FROM \(SQLText.quoted(target)) AS target WHERE target.\"id\" = \(value))"
        }
        return rows(
          of: table.old, [old.name],
          where: [own + " IS NOT NULL", condition].compactMap(\.self).joined(separator: " AND "))
      })
  }

  private func uniqueMisfits(in table: TableDifference) -> [Misfit] {
    let before = table.old.indexes.filter(\.isUnique).map { index in index.columns.map { table.newName(of: $0) } }
    return table.new.indexes.filter { $0.isUnique && !before.contains($0.columns.map(\.self)) }.compactMap { index in
      let columns = index.columns.compactMap { name in table.columns.first { $0.new.name == name } }
      // Nulls do not clash.
      let isNull: (ColumnDifference) -> Bool = { column in
        (column.isAdded || column.conversion == .lost) && column.value == nil && column.new.isOptional
      }
      if columns.contains(where: isNull) { return nil }
      let resource = columns.first?.label.prefix { $0 != "." } ?? ""
      let members = columns.map { $0.label.drop { $0 != "." }.dropFirst() }.joined(separator: "+")
      return Misfit(
        name: "unique:\(resource).\(members)", isLoss: false,
        what: "\(resource).\(members) becomes unique, and rows may share a value",
        rows: "rows with the same \(index.columns.joined(separator: " and "))",
        queries: duplicates(columns, in: table.old).map { query in queries { _ in query } } ?? [:])
    }
  }

  /// Nil where the values are made by the change itself.
  private func duplicates(_ columns: [ColumnDifference], in table: Table) -> Statement? {
    let isKnown = columns.allSatisfy { column in
      column.isAdded ? column.value?.isConstant == true : column.conversion == .same && column.value == nil
    }
    guard isKnown else { return nil }
    let names = columns.compactMap(\.old?.name)
    let list = SQLText.list(names)
    let present = names.map { SQLText.quoted($0) + " IS NOT NULL" }.joined(separator: " AND ")
    let table = SQLText.quoted(table.name)
    return Statement(
      names.isEmpty
        ? "SELECT n FROM (SELECT count(*) AS n FROM \(table)) AS counted WHERE n > 1"
        : "SELECT \(list), count(*) FROM \(table) WHERE \(present) GROUP BY \(list) HAVING count(*) > 1")
  }

  private var droppedMisfits: [Misfit] {
    let columns = tables.flatMap { table in
      table.dropped.map { column in
        let label = oldLabel(of: column, in: table.old)
        return Misfit(
          name: "drop:\(label)", isLoss: true, what: "\(label) goes, with its values", rows: "values of \(column.name)",
          queries: queries { _ in
            rows(of: table.old, [column.name], where: SQLText.quoted(column.name) + " IS NOT NULL")
          })
      }
    }
    return columns
      + dropped.map { table in
        let label = correspondence.old.resources.first { $0.table == table.name }?.name.written ?? table.name
        return Misfit(
          name: "drop:\(label)", isLoss: true, what: "\(label) goes, with all its rows", rows: "rows of \(table.name)",
          queries: queries { _ in rows(of: table, [], where: nil) })
      }
  }

  private func oldLabel(of column: Column, in table: Table) -> String {
    let resource = correspondence.old.resources.first { $0.table == table.name }
    let field = resource?.fields.first { $0.column == column.name }?.name.written
    return "\(resource?.name.written ?? table.name).\(field ?? column.name.replacing("_", with: "-"))"
  }
}

extension ColumnType {
  /// The values of an enum, or of a list of one.
  var choices: [String]? {
    switch self {
    case .choice(let values), .list(.choice(let values)): values
    default: nil
    }
  }
}
