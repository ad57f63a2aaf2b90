import ServiceDescription

extension Catalogue {
  /// Reads what `query(.postgres)` answers.
  ///
  /// - Throws: `ImportProblem` for what is no such answer.
  public init(postgres bytes: [UInt8]) throws(ImportProblem) {
    let root = try JSONReader.read(bytes)
    engine = .postgres
    tables = (root["tables"]?.elements ?? []).map { Table(postgres: $0) }
    others = (root["others"]?.elements ?? []).map {
      Other(kind: $0["kind"]?.text ?? "", name: $0["name"]?.text ?? "")
    }
  }
}

extension Catalogue.Table {
  fileprivate init(postgres node: DocumentNode) {
    self.init(
      name: node["name"]?.text ?? "", summary: node["comment"]?.sentence(unless: \.isNull),
      columns: (node["columns"]?.elements ?? []).map { Catalogue.Column(postgres: $0) })
    for constraint in node["constraints"]?.elements ?? [] {
      let columns = constraint["columns"]?.texts ?? []
      switch constraint["type"]?.text {
      case "p": key = columns
      case "f":
        references.append(
          Catalogue.Reference(
            columns: columns, table: constraint["table"]?.text ?? "", targets: constraint["targets"]?.texts ?? [],
            onDelete: Self.actions[constraint["onDelete"]?.text ?? ""] ?? "NO ACTION"))
      case "c": checks.append(constraint["expression"]?.text ?? "")
      // What is unique has an index; the others exclude, or are triggers.
      default: break
      }
    }
    indexes = (node["indexes"]?.elements ?? []).map { index in
      Catalogue.Index(
        name: index["name"]?.text ?? "",
        columns: (index["columns"]?.elements ?? []).map { $0.isNull ? nil : $0.text },
        isUnique: index["isUnique"]?.number == 1, isPartial: index["isPartial"]?.number == 1)
    }
    triggers = node["triggers"]?.texts ?? []
  }

  /// `pg_constraint.confdeltype`
  private static let actions = ["c": "CASCADE", "n": "SET NULL", "r": "RESTRICT", "d": "SET DEFAULT"]
}

extension Catalogue.Column {
  fileprivate init(postgres node: DocumentNode) {
    let type = node["type"]?.text ?? ""
    let kind = PostgresTypes.kind(
      of: type, modifier: node["modifier"]?.number ?? -1, labels: node["labels"]?.texts ?? [])
    let text = node["default"].flatMap { $0.isNull ? nil : $0.text }
    let isGenerated = node["generated"]?.text?.isEmpty == false
    let isNumbered = node["identity"]?.text?.isEmpty == false || text?.hasPrefix("nextval(") == true
    self.init(
      name: node["name"]?.text ?? "", kind: node["isList"]?.number == 1 ? .list(kind) : kind,
      written: node["written"]?.text ?? type, isOptional: node["notNull"]?.number != 1,
      defaultValue: isGenerated || isNumbered ? nil : text.flatMap { ColumnDefault(sql: $0) }, isNumbered: isNumbered,
      isGenerated: isGenerated, typeChecks: node["checks"]?.texts ?? [],
      summary: node["comment"]?.sentence(unless: \.isNull))
  }
}

extension DocumentNode {
  /// The texts of a list; none for null.
  fileprivate var texts: [String] { (elements ?? []).compactMap(\.text) }

  fileprivate func sentence(unless isAbsent: (DocumentNode) -> Bool) -> String? { isAbsent(self) ? nil : sentence }
}
