import ServiceDescription

/// One column as a field.
struct ColumnImport {
  private let importer: TableImport
  private let column: Catalogue.Column
  private let checked: ColumnRules
  private var place: String { importer.place(column.name) }
  private var notes: ImportNotes { importer.notes }

  init(_ importer: TableImport, _ column: Catalogue.Column, _ checked: ColumnRules) {
    (self.importer, self.column, self.checked) = (importer, column, checked)
  }

  /// - Parameter taken: names of fields before it.
  /// - Returns: nil, after a remark, where it is left out.
  func field(besides taken: Set<String>) -> Draft<String>.Field? {
    if column.isGenerated {
      notes.remark("the database computes it; it is left out", at: place)
      return nil
    }
    if let field = reference(besides: taken) { return field }
    guard let name = TableNames.member(column.name), !taken.contains(name) else {
      return leftOut("its name is none that a field can have here")
    }
    if importer.isExisting, Name(name).snake != column.name {
      return leftOut("a field's column would be \(Name(name).snake)")
    }
    guard
      let type = ColumnType(column, checked, engine: importer.engine, isExisting: importer.isExisting)
    else {
      let written = column.written.isEmpty ? "a column without a type" : column.written
      return leftOut("there is no type for \(written)")
    }
    for remark in type.remarks { notes.remark(remark, at: place) }
    var field = Draft<String>.Field(
      name: name, type: type.type, isOptional: column.isOptional && !type.type.hasPrefix("["), rules: type.rules,
      place: place, fallback: type.type == "enum" ? "string" : nil)
    if type.type.hasPrefix("["), column.isOptional { notes.remark("a list is never null here, but empty", at: place) }
    addDefault(to: &field)
    if ["string", "text"].contains(type.type), !Self.secrets.isDisjoint(with: Name(name).words) {
      field.rules.append(("access", "write-only"))
      notes.remark("it looks like a secret, and is never sent", at: place)
    }
    if let summary = column.summary { field.rules.append(("summary", singleQuoted(summary))) }
    return field
  }

  /// Words of names that things have which nobody is to read.
  private static let secrets: Set = ["crypt", "otp", "passphrase", "passwd", "password", "salt", "secret", "token"]

  private func leftOut(_ reason: String) -> Draft<String>.Field? {
    if importer.isExisting, !column.mayBeLeftOut {
      notes.deviation("\(reason), and no row can be made without it", at: place)
    } else {
      notes.remark("\(reason); it is left out", at: place)
    }
    return nil
  }

  /// A column that refers to one other table.
  private func reference(besides taken: Set<String>) -> Draft<String>.Field? {
    let references = importer.table.references.filter { $0.columns.contains(column.name) }
    guard let reference = references.first(where: { $0.columns == [column.name] }) else {
      if let several = references.first {
        notes.remark("it refers to \(several.table) together with others, which is not carried", at: place)
      }
      return nil
    }
    if references.count > 1 { notes.remark("only its reference to \(reference.table) is carried", at: place) }
    guard let (resource, key) = target(reference) else {
      notes.remark("\(reference.table), to which it refers, is not carried", at: place)
      return nil
    }
    if importer.isExisting, reference.targets.first.map({ $0 != key }) == true {
      notes.remark("it refers to no id, and is carried without its reference", at: place)
      return nil
    }
    let words = Name(TableNames.plain(column.name))
    let isID = words.words.last == "id" && words.words.count > 1
    let stem = isID ? TableNames.member(words.words.dropLast().joined(separator: "-")) : TableNames.member(column.name)
    guard let name = stem, !taken.contains(name), name != "id" else { return nil }
    let written = Name(name).snake + "_id"
    if written != column.name {
      if importer.isExisting {
        notes.remark("it is carried without its reference, whose column would be \(written)", at: place)
        return nil
      }
      notes.remark("it is \(written) here", at: place)
    }
    var field = Draft<String>.Field(
      name: name, type: resource, isOptional: column.isOptional, place: place, fallback: nil)
    switch reference.onDelete {
    case "CASCADE": field.rules.append(("on-delete", "cascade"))
    case "SET NULL": field.rules.append(("on-delete", "clear"))
    case "SET DEFAULT": notes.remark("a deletion that would set its default is forbidden here", at: place)
    default: break
    }
    if let summary = column.summary { field.rules.append(("summary", singleQuoted(summary))) }
    return field
  }

  /// The resource, and the column that its id is.
  private func target(_ reference: Catalogue.Reference) -> (resource: String, key: String)? {
    if let table = importer.tables.first(where: { $0.name == reference.table })
      ?? importer.tables.first(where: {
        $0.name.lowercased() == reference.table.lowercased()
      })
    {
      return importer.names[table.name].map { ($0, table.key.count == 1 ? table.key[0] : "") }
    }
    return importer.hasUsers && reference.table == "users" ? ("User", "id") : nil
  }

  private var consequence: String { column.isOptional ? "" : ", so it must be sent" }

  private func addDefault(to field: inout Draft<String>.Field) {
    switch column.defaultValue {
    case nil: break
    // Absent is empty anyway.
    case .value where field.type.hasPrefix("["): break
    case .value(let text):
      var text = text
      if field.type == "bool" {
        text = ["1", "t", "true", "y", "yes", "on"].contains(text.lowercased()) ? "true" : "false"
      }
      // An int written as a decimal, and the other way around, is the same number.
      if field.type == "int", let point = text.firstIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" })
      {
        text = String(text[..<point])
      }
      let isPlain = ["int", "decimal", "double", "bool"].contains(field.type)
      field.rules.append(("default", isPlain ? text : singleQuoted(text)))
    case .now: notes.remark("its default, the present moment, is not carried\(consequence)", at: place)
    case .computed(let sql):
      notes.remark("its default is not carried\(consequence): \(TableImport.short(sql))", at: place)
    }
    if column.isNumbered { notes.remark("the database numbers it no longer\(consequence)", at: place) }
  }
}
