import ServiceDescription

/// When a row was made and last changed, where a table says so.
struct TimestampImport {
  /// Whether the resource keeps `created_at` and `updated_at`.
  var areKept = false
  /// Columns that are said by them, and become no fields.
  var columns: Set<String> = []
  /// `created_at` → `created-at`
  var members: [String: String] = [:]

  private static let made: Set = [
    "created_at", "created", "created_on", "create_date", "create_time", "creation_date", "date_created", "inserted_at",
  ]
  private static let changed: Set = [
    "updated_at", "updated", "updated_on", "update_date", "update_time", "last_update", "last_updated", "modified",
    "modified_at", "modified_on", "modified_date", "last_modified", "date_modified",
  ]

  init(_ importer: TableImport) {
    let table = importer.table
    func isMoment(_ column: Catalogue.Column) -> Bool {
      column.kind == .timestamp || (importer.engine == .sqlite && column.kind == .int(bits: 64))
    }
    if importer.isExisting {
      let pair = ["created_at", "updated_at"].compactMap { table.column(named: $0) }
      // Milliseconds are whole numbers in SQLite.
      let fit = pair.filter { !$0.isOptional && (importer.engine == .postgres ? $0.kind == .timestamp : isMoment($0)) }
      areKept = fit.count == 2 && fit.allSatisfy { importer.engine == .postgres || $0.kind == .int(bits: 64) }
      columns = Set(pair.map(\.name))
      if areKept {
        members = ["created_at": "created-at", "updated_at": "updated-at"]
        return
      }
      for column in pair {
        let why = "it cannot be kept as one of a pair of moments that are always there"
        if column.mayBeLeftOut {
          importer.notes.remark("\(why), and is left out", at: importer.place(column.name))
        } else {
          importer.notes.deviation(why, at: importer.place(column.name))
        }
      }
      return
    }
    for (words, member) in [(Self.made, "created-at"), (Self.changed, "updated-at")] {
      let found = table.columns.filter { words.contains(Name(TableNames.plain($0.name)).snake) && isMoment($0) }
      for column in found {
        columns.insert(column.name)
        members[column.name] = member
        if Name(member).snake != column.name {
          importer.notes.remark("the service keeps it as \(Name(member).snake)", at: importer.place(column.name))
        }
      }
    }
    areKept = !columns.isEmpty
  }
}
