import ServiceDescription

/// One table as a resource.
struct TableImport {
  let table: Catalogue.Table
  /// All that are carried.
  let tables: [Catalogue.Table]
  let names: TableNames
  /// Whether `auth` keeps users, to whom references go that are not carried otherwise.
  let hasUsers: Bool
  let engine: Catalogue.Engine
  let isExisting: Bool
  let notes: ImportNotes

  var resource: Draft<String>.Resource {
    let key = KeyImport(self)
    let stamps = TimestampImport(self)
    var resource = Draft<String>.Resource(
      name: names[table.name] ?? "", summary: table.summary, fields: [], place: table.name)
    resource.id = key.kind
    resource.hasTimestamps = stamps.areKept
    name(&resource)
    // Columns by their names in the table, as members of the resource.
    var members: [String: String] = stamps.members
    if let column = key.column { members[column] = "id" }
    let checked = checks()
    for column in table.columns where column.name != key.column && !stamps.columns.contains(column.name) {
      let field = ColumnImport(self, column, checked[column.name] ?? ColumnRules()).field(
        besides: Set(resource.fields.map(\.name)))
      guard let field else { continue }
      members[column.name] = field.name
      resource.fields.append(field)
    }
    IndexImport(self, members, key).add(to: &resource)
    for trigger in table.triggers { notes.remark("the trigger \(trigger) is not carried", at: table.name) }
    return resource
  }

  func place(_ column: String) -> String { "\(table.name).\(column)" }

  private func name(_ resource: inout Draft<String>.Resource) {
    let ruled = Plural.of(Name(resource.name)).snake
    if ruled == table.name { return }
    let own = Name(TableNames.plain(table.name))
    if own.snake == table.name, isExisting {
      resource.plural = own.kebab
    } else if isExisting {
      notes.deviation("its name is none that a resource can have: \(own.snake) could be", at: table.name)
    } else {
      notes.remark("its table is \(ruled) here", at: table.name)
    }
  }

  /// What the CHECKs say, by column.
  private func checks() -> [String: ColumnRules] {
    var rules: [String: ColumnRules] = [:]
    let columns = Dictionary(table.columns.map { ($0.name.lowercased(), $0.name) }) { first, _ in first }
    for check in table.checks {
      let condition = ConditionReader.read(check)
      if condition.map({ ColumnRules.add($0, to: &rules) { columns[$0.lowercased()] } }) != true {
        notes.remark("a check is not carried: \(Self.short(check))", at: table.name)
      }
    }
    for column in table.columns {
      for check in column.typeChecks {
        let condition = ConditionReader.read(check)
        let isSaid = condition.map {
          ColumnRules.add($0, to: &rules) { $0.lowercased() == "value" ? column.name : nil }
        }
        if isSaid != true {
          notes.remark("a check of its type is not carried: \(Self.short(check))", at: place(column.name))
        }
      }
    }
    return rules
  }

  static func short(_ sql: String) -> String {
    let words = sql.split { $0.isWhitespace }.joined(separator: " ")
    return words.count > 80 ? words.prefix(77) + "…" : words
  }
}
