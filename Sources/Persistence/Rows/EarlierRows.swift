import ServiceDescription

/// Rows from before a migration, with queries that find them after it: what tests try the migration on.
public struct EarlierRows: Sendable {
  /// Statements that make the rows in the old schema.
  public var inserts: [Statement]
  /// Queries that each count one row, where everything that the migration keeps came through.
  public var kept: [Statement]
}

extension SchemaMigration {
  /// Nil on an engine that has no schema before.
  public func earlierRows(for engine: DataStores.Engine) -> EarlierRows? {
    guard difference.correspondence.new.data.engines.contains(engine), !newEngines.contains(engine) else { return nil }
    let sample = RowSample(difference, engine: engine)
    let kept = difference.tables.flatMap { table in
      sample.rows(of: table.old.name).map { row in Self.query(for: row, of: table, sample) }
    }
    return EarlierRows(inserts: sample.inserts, kept: kept)
  }

  /// `SELECT count(*) FROM "books" WHERE "id" = 1 AND "title" = 'it''s 1'`
  private static func query(for row: Int, of table: TableDifference, _ sample: RowSample) -> Statement {
    let terms = table.columns.compactMap { column -> String? in
      guard let old = column.old, old.type == column.new.type || !isRewritten(column, from: old) else { return nil }
      if column.replacesAll { return nil }
      let (name, value) = (SQLText.quoted(column.new.name), sample.value(old, of: table.old, row))
      return value == "NULL" ? "\(name) IS NULL" : "\(name) = \(value)"
    }
    let lines = terms.enumerated().map { index, term in "    " + (index == 0 ? term : "AND " + term) }
    return Statement(["SELECT count(*) FROM \(SQLText.quoted(table.new.name)) WHERE"] + lines)
  }

  /// Whether an old value reads otherwise afterwards.
  private static func isRewritten(_ column: ColumnDifference, from old: Column) -> Bool {
    guard column.conversion == .converted, let change = TypeChange(from: old.type, to: column.new.type) else {
      return true
    }
    return DataStores.Engine.allCases.contains { change.expression("x", $0) != "x" }
  }
}
