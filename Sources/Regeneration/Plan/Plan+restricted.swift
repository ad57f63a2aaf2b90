extension Plan {
  /// The part of a plan that concerns some files: of all others nothing is written and nothing remembered anew.
  ///
  /// - Parameters:
  ///   - paths: files of the project, or folders.
  ///   - snapshot: what the plan was made for.
  func restricted(to paths: [String], before snapshot: Snapshot) -> Plan {
    var plan = self
    plan.isPartial = true
    plan.entries = entries.filter { entry in
      PlanRequest.names(entry.path, paths) || entry.from.map { PlanRequest.names($0, paths) } ?? false
    }
    let touched = Set(plan.entries.flatMap { [$0.path] + ($0.from.map { [$0] } ?? []) })
    plan.base = base.filter { touched.contains($0.key) }
    plan.openBase = openBase.filter { touched.contains($0.key) }
    plan.lock = Lock(
      tool: lock.tool, pack: lock.pack, description: lock.description,
      entries: lock.entries.filter { touched.contains($0.path) }
        + (snapshot.lock?.entries.filter { !touched.contains($0.path) } ?? []))
    plan.changesLock = plan.lock != snapshot.lock
    return plan
  }
}
