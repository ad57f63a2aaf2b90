import Changes
import Persistence
import Regeneration
import ServiceDescription

extension Pipeline {
  /// What is known of a project before this run.
  struct Past {
    /// The lock, and what stands at its paths.
    var snapshot: Snapshot
    var history = ProjectHistory()
    /// The service of the last run.
    var former: Service?
    /// Whether the description is the same, byte by byte.
    var isSame = false
    /// What the difference means; nil where there is none, or nothing to compare with.
    var change: DescriptionChange?
  }

  /// - Parameter squashes: whether all migrations are to become one, so that none of them counts.
  /// - Throws: `HistoryError`, `ProjectError`, `DiskError`.
  func past(
    of target: RunTarget, _ checked: CheckedDescription, _ pack: LoadedPack, squashes: Bool
  ) throws -> Past {
    var past = Past(snapshot: try target.project.snapshot())
    guard past.snapshot.lock != nil else { return past }
    let applied = try target.project.readRecord(Records.applied)
    past.isSame = applied == target.description.bytes
    past.former = past.isSame ? checked.service : applied.flatMap { parse($0, Records.applied).service }
    if squashes { return past }
    past.history = try ProjectHistory(target.project, past.snapshot, applied: past.former)
    past.history.schema.isCurrent = past.isSame
    guard let former = past.former else {
      // Without migrations nothing depends on it.
      if try past.history.schema.migrations.isEmpty || isFirstSchema(of: checked.service, past.history, pack) {
        return past
      }
      guard let applied else { throw HistoryError.noApplied }
      throw HistoryError.unreadableApplied(parse(applied, Records.applied).diagnostics.first?.message ?? "it is empty")
    }
    if past.isSame { return past }
    let change = DescriptionChange(from: former, to: checked.service)
    past.change = change
    if past.history.schema.migrations.isEmpty { return past }
    if let pair = change.migration.impossibleIDs.first { throw HistoryError.idChanges(pair.new.name.written) }
    for engine in change.migration.newEngines where past.history.schema.engines.contains(engine) {
      let migrations = past.history.schema.migrations.filter { $0.engines.contains(engine) }.map(\.file)
      throw HistoryError.engineReturns(engine.rawValue, migrations: migrations)
    }
    return past
  }

  /// Whether the only migration is the one that this service would begin with, so that no other one is needed whatever
  /// the last description was.
  private func isFirstSchema(
    of service: Service, _ history: ProjectHistory, _ pack: LoadedPack
  ) throws -> Bool {
    guard history.schema.migrations.count == 1, let first = history.frozen.first else { return false }
    return try pack.render(service, SchemaHistory()).first { $0.path == first.path }?.text.contents
      == first.text.contents
  }
}
