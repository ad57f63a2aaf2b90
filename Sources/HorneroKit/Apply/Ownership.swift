import Regeneration

extension ProjectDirectory {
  /// Makes files the person's own, or gives them back to Hornero. Only the lock changes.
  ///
  /// - Parameters:
  ///   - paths: files of the lock, or folders that stand for all files in them.
  ///   - isOwned: whether the person takes them over.
  /// - Returns: the files whose owner changed, sorted. Seeded files are the person's anyway.
  public func setOwned(_ paths: [String], _ isOwned: Bool, lock run: RunLock?) throws -> [String] {
    guard let lock = try readLock() else { return [] }
    var changed: [String] = []
    let entries = lock.entries.map { entry in
      let isMeant = paths.contains { $0 == "." || entry.path == $0 || entry.path.hasPrefix($0 + "/") }
      let isChange = isOwned ? entry.state == .present || entry.state == .conflict : entry.state == .owned
      guard isMeant, isChange, entry.ownership == .generated else { return entry }
      changed.append(entry.path)
      var entry = entry
      entry.state = isOwned ? .owned : .present
      entry.open = nil
      return entry
    }
    let new = Lock(tool: lock.tool, pack: lock.pack, description: lock.description, entries: entries)
    let settled = lock.entries.filter { $0.open != nil && changed.contains($0.path) }.map(\.path)
    let plan = Plan(lock: new, settled: settled)
    try apply(plan, description: nil, lock: run)
    return changed
  }
}
