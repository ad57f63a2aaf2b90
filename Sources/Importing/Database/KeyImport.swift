/// How the rows of a table are told apart, and what that makes of its ids.
struct KeyImport {
  /// `int` or `uuid`
  var kind = "int"
  /// The column that becomes the id; nil where the resource gets ids of its own.
  var column: String?
  /// Columns of a key that stay as fields, and are unique together.
  var members: [String] = []

  init(_ importer: TableImport) {
    let (table, notes) = (importer.table, importer.notes)
    let isReference = table.references.contains { $0.columns == table.key }
    guard table.key.count == 1, !isReference, let key = table.column(named: table.key[0]),
      let kind = Self.kind(of: key, importer)
    else {
      members = table.key
      let what =
        table.key.isEmpty ? "it has no primary key" : "its key is \(table.key.joined(separator: ", "))"
      notes.remark("\(what); its rows get ids of their own", at: table.name)
      if importer.isExisting { notes.deviation("\(what), not id", at: table.name) }
      return
    }
    self.kind = kind
    column = key.name
    if kind == "int", !key.isNumbered {
      notes.remark("the database gives its numbers here", at: importer.place(key.name))
      if importer.isExisting { notes.deviation("the database does not give its numbers", at: importer.place(key.name)) }
    }
    if key.name != "id" {
      if importer.isExisting {
        notes.deviation("the key must be called id", at: importer.place(key.name))
      } else {
        notes.remark("it is id here", at: importer.place(key.name))
      }
    }
  }

  private static func kind(of key: Catalogue.Column, _ importer: TableImport) -> String? {
    switch key.kind {
    case .int: return "int"
    case .decimal(_, 0): return importer.isExisting ? nil : "int"
    case .uuid: return "uuid"
    // SQLite has no type for them.
    case .text where importer.engine == .sqlite && key.name == "id" && key.written.lowercased() == "text":
      importer.notes.remark("its texts are taken for UUIDs", at: importer.place("id"))
      return "uuid"
    default: return nil
    }
  }
}
