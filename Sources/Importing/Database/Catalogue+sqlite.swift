import ServiceDescription

extension Catalogue {
  /// Reads what `query(.sqlite)` answers.
  ///
  /// - Throws: `ImportProblem` for what is no such answer.
  public init(sqlite bytes: [UInt8]) throws(ImportProblem) {
    let root = try JSONReader.read(bytes)
    let others = root["others"]?.elements ?? []
    let virtual = others.filter { $0["kind"]?.text == "virtual table" }.compactMap { $0["name"]?.text }
    engine = .sqlite
    tables = (root["tables"]?.elements ?? []).compactMap { node in
      let name = node["name"]?.text ?? ""
      // What a virtual table keeps its rows in is named after it.
      return virtual.contains { name.hasPrefix($0 + "_") } ? nil : Table(sqlite: node)
    }
    self.others = others.filter { $0["kind"]?.text != "trigger" }.map {
      Other(kind: $0["kind"]?.text ?? "", name: $0["name"]?.text ?? "")
    }
    for trigger in others where trigger["kind"]?.text == "trigger" {
      guard let place = tables.firstIndex(where: { $0.name == trigger["table"]?.text }) else { continue }
      tables[place].triggers.append(trigger["name"]?.text ?? "")
    }
  }
}

extension Catalogue.Table {
  fileprivate init(sqlite node: DocumentNode) {
    let written = node["columns"]?.elements ?? []
    let keys = written.filter { ($0["key"]?.number ?? 0) > 0 }.sorted {
      ($0["key"]?.number ?? 0) < ($1["key"]?.number ?? 0)
    }
    self.init(name: node["name"]?.text ?? "", columns: written.map { Catalogue.Column(sqlite: $0) })
    key = keys.compactMap { $0["name"]?.text }
    // A whole number that is the key is the row's own number, and given by the database.
    if key.count == 1, let place = columns.firstIndex(where: { $0.name == key[0] }),
      columns[place].written.lowercased() == "integer"
    {
      columns[place].isNumbered = true
      columns[place].isOptional = false
    }
    var groups: [(id: Int, reference: Catalogue.Reference)] = []
    for part in node["references"]?.elements ?? [] {
      let id = part["id"]?.number ?? 0
      let target = part["target"].flatMap { $0.isNull ? nil : $0.text }
      if let place = groups.firstIndex(where: { $0.id == id }) {
        groups[place].reference.columns.append(part["column"]?.text ?? "")
        if let target { groups[place].reference.targets.append(target) }
      } else {
        groups.append(
          (
            id,
            Catalogue.Reference(
              columns: [part["column"]?.text ?? ""], table: part["table"]?.text ?? "",
              targets: target.map { [$0] } ?? [],
              onDelete: part["onDelete"]?.text ?? "")
          ))
      }
    }
    // The engine lists them from the last to the first.
    references = groups.reversed().map(\.reference)
    indexes = (node["indexes"]?.elements ?? []).reversed().compactMap { index in
      // The key has an index too.
      if index["origin"]?.text == "pk" { return nil }
      return Catalogue.Index(
        name: index["name"]?.text ?? "",
        columns: (index["columns"]?.elements ?? []).map { $0.isNull ? nil : $0.text },
        isUnique: index["isUnique"]?.number == 1, isPartial: index["isPartial"]?.number == 1)
    }
    checks = SQLTokens(node["sql"]?.text ?? "").checks
  }
}

extension Catalogue.Column {
  fileprivate init(sqlite node: DocumentNode) {
    let written = node["type"]?.text ?? ""
    let hidden = node["hidden"]?.number ?? 0
    self.init(
      name: node["name"]?.text ?? "", kind: SQLiteTypes.kind(of: written), written: written,
      isOptional: node["notNull"]?.number != 1,
      defaultValue: node["default"].flatMap { $0.isNull ? nil : $0.text }.flatMap { ColumnDefault(sql: $0) },
      isGenerated: hidden == 2 || hidden == 3)
  }
}

extension DocumentNode {
  var isNull: Bool { kind == .scalar("null", .plain) }
  /// A JSON number; `true` and `false` count as 1 and 0.
  var number: Int? { text.flatMap { $0 == "true" ? 1 : $0 == "false" ? 0 : Int($0) } }
}
