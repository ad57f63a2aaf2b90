import ServiceDescription

extension SchemaMigration {
  /// What it does, for a file's name: `add_book_isbn`, `drop_books_and_3_more`.
  var summary: String {
    let all = phrases
    guard let first = all.first else { return "change" }
    let rest = all.count == 2 ? "_and_\(all[1])" : all.count > 2 ? "_and_\(all.count - 1)_more" : ""
    let whole = first + rest
    if whole.count <= Self.longest { return whole }
    // Not in the middle of a word.
    let cut = whole.prefix(Self.longest + 1)
    return String(cut[..<(cut.lastIndex(of: "_") ?? cut.endIndex)])
  }

  private static let longest = 48

  private var phrases: [String] {
    let correspondence = difference.correspondence
    var result = correspondence.added.map { "add_\($0.table)" } + correspondence.dropped.map { "drop_\($0.table)" }
    for pair in correspondence.resources {
      let noun = pair.new.name.snake
      if pair.old.table != pair.new.table { result.append("rename_\(pair.old.table)_to_\(pair.new.table)") }
      result += pair.fields.filter { $0.old.column != $0.new.column }.map {
        "rename_\(noun)_\($0.old.column)_to_\($0.new.column)"
      }
      result += pair.added.map { "add_\(noun)_\($0.name.snake)" } + pair.dropped.map { "drop_\(noun)_\($0.name.snake)" }
      let table = difference.tables.first { $0.new.name == pair.new.table }
      result += table?.changedColumns.map { "change_\(noun)_\($0)" } ?? []
      if pair.old.hasTimestamps != pair.new.hasTimestamps {
        result.append("\(pair.new.hasTimestamps ? "add" : "drop")_\(noun)_timestamps")
      }
    }
    result += correspondence.jobs.filter(\.isRenamed).map { "rename_job_\($0.old.name.snake)_to_\($0.new.name.snake)" }
    result += newEngines.map { "add_\($0.rawValue)" }
    return result.isEmpty ? ["index_" + indexedTables.joined(separator: "_")] : result
  }

  private var indexedTables: [String] {
    difference.tables.filter { $0.old.indexes != $0.new.indexes }.map(\.new.name)
  }
}

extension TableDifference {
  /// Columns that hold something else than before.
  fileprivate var changedColumns: [String] {
    columns.filter { column in
      guard let old = column.old else { return false }
      let isSame = old.type == column.new.type && old.isOptional == column.new.isOptional
      return !isSame || column.replacesAll || old.reference?.onDelete != column.new.reference?.onDelete
    }.map(\.new.name)
  }
}
