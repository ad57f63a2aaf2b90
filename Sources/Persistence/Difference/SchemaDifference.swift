import ServiceDescription

/// What a change of the description means for the tables, before any engine has its say.
struct SchemaDifference: Sendable {
  var old: DatabaseSchema
  var new: DatabaseSchema
  var correspondence: Correspondence
  /// In the order in which the new schema makes its tables.
  var tables: [TableDifference]
  var added: [Table]
  var dropped: [Table]

  init(_ correspondence: Correspondence) {
    self.correspondence = correspondence
    let (old, new) = (DatabaseSchema(correspondence.old), DatabaseSchema(correspondence.new))
    (self.old, self.new) = (old, new)
    let oldTables = Dictionary(old.tables.map { ($0.name, $0) }) { first, _ in first }
    let pairs = Dictionary(correspondence.resources.map { ($0.new.table, $0) }) { first, _ in first }
    tables = new.tables.compactMap { table in
      if let pair = pairs[table.name] {
        return oldTables[pair.old.table].map { TableDifference(pair, correspondence, old: $0, new: table) }
      }
      return correspondence.oldTable(table.name).flatMap { oldTables[$0] }.map { TableDifference(old: $0, new: table) }
    }
    let known = Set(tables.map(\.new.name))
    added = new.tables.filter { !known.contains($0.name) }
    let kept = Set(tables.map(\.old.name))
    dropped = old.tables.filter { !kept.contains($0.name) }
  }

  /// The names of all tables, before and after.
  var tableNames: Set<String> { Set(old.tables.map(\.name) + new.tables.map(\.name)) }

  /// Under the names of before, the table that a reference of now leads to.
  func oldName(ofTable name: String) -> String? {
    tables.first { $0.new.name == name }?.old.name
  }
}
