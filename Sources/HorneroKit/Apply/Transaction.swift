import Regeneration

/// Carries a journal out or takes it back. Both can be interrupted anywhere and begun again.
///
/// The order on disk: staged files and second names of the old ones, then the journal (from here on the run happened),
/// then each file by one rename, then the journal goes into the staging folder (from here on the run is over), which
/// becomes what `hornero undo` works from.
struct Transaction {
  let project: ProjectDirectory
  let journal: Journal
  private var disk: Disk { project.disk }

  init(project: ProjectDirectory, journal: Journal) {
    self.project = project
    self.journal = journal
  }

  /// Does what is not done yet.
  func finish() throws {
    try checkReachable()
    for folder in journal.folders where try kind(folder) == nil { try disk.makeFolder(project.absolute(folder)) }
    for (number, step) in journal.steps.enumerated() {
      if step.new == nil {
        if try kind(step.path) != nil { try disk.delete(project.absolute(step.path)) }
      } else if try kind(Journal.staged(number)) != nil {
        try disk.rename(project.absolute(Journal.staged(number)), to: project.absolute(step.path))
      }
    }
    for step in journal.steps where step.new == nil { try removeEmptyFolders(above: step.path) }
    try disk.rename(project.absolute(Records.journal), to: project.absolute("\(Records.staging)/\(Journal.done)"))
    // Should this fail the next run will do it.
    try? project.settleStaging()
  }

  /// Takes back what was done. A file that somebody wrote since is left as it is.
  func undo() throws {
    try checkReachable()
    if try kind(Records.journal) != nil {
      try disk.rename(project.absolute(Records.journal), to: project.absolute(Records.undoing))
    }
    for (number, step) in journal.steps.enumerated().reversed() where try digest(step.path) == .some(step.new) {
      let backup = Journal.backup(number)
      if step.old == nil {
        try disk.delete(project.absolute(step.path))
      } else if try kind(backup) != nil {
        try makeFolders(above: step.path)
        try disk.rename(project.absolute(backup), to: project.absolute(step.path))
      }
    }
    for folder in journal.folders.reversed() where try isEmptyFolder(folder) {
      try disk.removeFolder(project.absolute(folder))
    }
    // Without a journal nothing happened. What is left in the staging folder harms nobody: the next run clears it.
    try disk.delete(project.absolute(Records.undoing))
    try? project.settleStaging()
  }

  /// Whether a file that is still to be written or deleted is no longer what the plan was made for.
  func isOvertaken() throws -> Bool {
    for (number, step) in journal.steps.enumerated() {
      let isDone = try step.new == nil ? kind(step.path) == nil : kind(Journal.staged(number)) == nil
      if !isDone, try digest(step.path) != .some(step.old) { return true }
    }
    return false
  }

  /// Files that stand neither as before nor as after the run: somebody wrote them since.
  func strangers() throws -> [String] {
    try journal.steps.filter {
      let found = try digest($0.path)
      return found != .some($0.old) && found != .some($0.new)
    }.map(\.path)
  }

  private func kind(_ path: String) throws -> Disk.Kind? { try disk.kind(of: project.absolute(path)) }

  /// `.some(nil)` where there is nothing, `nil` where there is something that is no readable file.
  private func digest(_ path: String) throws -> Digest?? {
    switch try kind(path) {
    case nil: return .some(nil)
    case .file: return try Digest(of: disk.read(project.absolute(path)))
    case .folder, .link, .other: return nil
    }
  }

  /// A link that was put among the folders since the plan was made must not lead the run out of the project.
  private func checkReachable() throws {
    var reader = DiskReader(project: project)
    for step in journal.steps {
      if let obstacle = reader.obstacle(above: step.path) { throw obstacle }
    }
  }

  private func makeFolders(above path: String) throws {
    for folder in ProjectPath.folders(above: path).reversed() where try kind(folder) == nil {
      try disk.makeFolder(project.absolute(folder))
    }
  }

  private func removeEmptyFolders(above path: String) throws {
    for folder in ProjectPath.folders(above: path) where folder != Records.folder {
      // One that is gone already went before an interruption; those around it did not.
      if try kind(folder) == nil { continue }
      guard try isEmptyFolder(folder) else { return }
      try disk.removeFolder(project.absolute(folder))
    }
  }

  private func isEmptyFolder(_ path: String) throws -> Bool {
    guard try kind(path) == .folder else { return false }
    return try disk.names(in: project.absolute(path)).isEmpty
  }
}
