import ServiceDescription

/// What becomes of sample rows: a query for each that counts it where every value came through.
struct MigratedRows {
  private let difference: SchemaDifference
  private let old: SampleRows

  init(_ migration: SchemaMigration, engine: DataStores.Engine) {
    difference = migration.difference
    old = SampleRows(schema: difference.old, engine: engine)
  }

  /// `SELECT count(*) FROM "books" WHERE "id" = 1 AND "title" = 'it''s 1'`, one for each row of a table.
  func checks(of table: TableDifference) -> [Statement] {
    (1...SampleRows.count).map { row in
      let terms = table.columns.compactMap { column -> String? in
        guard let before = column.old, before.type == column.new.type, !column.replacesAll else { return nil }
        return "\(SQLText.quoted(column.new.name)) = \(old.value(before, row))"
      }
      let lines = terms.enumerated().map { index, term in "    " + (index == 0 ? term : "AND " + term) }
      return Statement(["SELECT count(*) FROM \(SQLText.quoted(table.new.name)) WHERE"] + lines)
    }
  }
}
