import ServiceDescription

/// A change of a description as one migration for every engine of the service.
public struct SchemaMigration: Sendable {
  let difference: SchemaDifference
  /// Rows that the change would lose or fail on.
  let misfits: [Misfit]

  public init(_ correspondence: Correspondence) {
    difference = SchemaDifference(correspondence)
    misfits = difference.misfits
  }

  /// The engines that the service did not have before: they get the whole schema.
  public var newEngines: [DataStores.Engine] {
    let before = difference.correspondence.old.data.engines
    return difference.correspondence.new.data.engines.filter { !before.contains($0) }
  }

  /// Empty where the engine has nothing to do.
  public func steps(for engine: DataStores.Engine) -> [MigrationStep] {
    if newEngines.contains(engine) { return difference.new.statements(for: engine).map { .execute($0) } }
    guard difference.correspondence.new.data.engines.contains(engine) else { return [] }
    let statements =
      switch engine {
      case .sqlite: SQLiteMigration(difference).statements
      case .postgres: PostgresMigration(difference).statements
      }
    let refusals = misfits.filter { !$0.isLoss }.compactMap { misfit in
      misfit.queries[engine].map { MigrationStep.refuse(reason: misfit.rows, query: $0) }
    }
    let changes = statements + difference.jobRenames
    return refusals + changes.map { .execute($0) } + refusalsAfterwards(engine)
  }

  /// Whether there is nothing to do on any engine.
  public var isEmpty: Bool { difference.correspondence.new.data.engines.allSatisfy { steps(for: $0).isEmpty } }

  /// SQLite has no check of an enum's values, so what the owner's expression made of them is looked at here.
  private func refusalsAfterwards(_ engine: DataStores.Engine) -> [MigrationStep] {
    guard engine == .sqlite else { return [] }
    return difference.tables.flatMap { table in
      table.columns.compactMap { column in
        guard case .expression = column.value, case .choice(let values) = column.new.type else { return nil }
        let list = values.map(SQLText.literal).joined(separator: ", ")
        let name = SQLText.quoted(column.new.name)
        let head = "SELECT \(SQLText.list(table.new.key + [column.new.name])) FROM \(SQLText.quoted(table.new.name))"
        return .refuse(
          reason: "values of \(column.new.name) that fill does not know",
          query: Statement("\(head) WHERE \(name) NOT IN (\(list))"))
      }
    }
  }
}
