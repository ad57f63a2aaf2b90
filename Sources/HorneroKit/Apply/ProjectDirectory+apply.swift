import Regeneration
import Templating

extension ProjectDirectory {
  /// Makes the project what `plan` says, wholly or not at all.
  ///
  /// - Parameters:
  ///   - description: the text that the plan was made from; `nil` where it does not count as applied.
  ///   - lock: the run lock, held since before the plan was made; `nil` for a project that does not exist yet, which
  ///     is then made and locked here.
  /// - Returns: whether anything was written.
  /// - Throws: `DiskError`, `ProjectError`; the disk is then as before, or, where even taking back failed, the next
  ///   run will see to it. `ProjectError.changedMeanwhile` means that planning again is worth a try.
  @discardableResult
  public func apply(_ plan: Plan, description: [UInt8]?, lock: RunLock?) throws -> Bool {
    let changes = try changes(for: plan, description: description)
    if changes.isEmpty { return false }
    let made = lock == nil ? try makeRoot() : []
    do {
      try withExtendedLifetime(lock ?? lockRun()) { try carryOut(changes) }
      return true
    } catch {
      // Folders that are not empty by now hold a journal, or another run's work.
      for folder in made.reversed() { try? disk.removeFolder(folder) }
      throw error
    }
  }

  func carryOut(_ changes: [Change]) throws {
    let transaction: Transaction
    do {
      transaction = Transaction(project: self, journal: try stage(changes))
    } catch {
      try? settleStaging()
      throw error
    }
    do {
      try transaction.finish()
    } catch {
      // Where even this fails the journal tells the next run what to do.
      try? transaction.undo()
      throw error
    }
  }

  /// Makes the folders down to `.hornero`, and gives those that were not there, the outermost first.
  private func makeRoot() throws -> [String] {
    var missing: [String] = []
    var path = absolute(Records.folder)
    while try disk.kind(of: path) == nil, let slash = path.lastIndex(of: "/") {
      missing.append(path)
      path = String(path[..<slash])
      if path.isEmpty { break }
    }
    var made: [String] = []
    for folder in missing.reversed() {
      do {
        try disk.makeFolder(folder)
        made.append(folder)
      } catch {
        // Another run may have been quicker.
        if try disk.kind(of: folder) == .folder { continue }
        for folder in made.reversed() { try? disk.removeFolder(folder) }
        throw error
      }
    }
    return made
  }

  /// Puts every new text and a second name for every old one under `.hornero/staging`, and writes the journal.
  private func stage(_ changes: [Change]) throws -> Journal {
    if isInterrupted { throw ProjectError.changedMeanwhile(Records.journal) }
    try settleStaging()
    try disk.makeFolder(absolute(Records.staging))
    for (number, change) in changes.enumerated() {
      let found = try checkUnchanged(change)
      let path = absolute(change.path)
      if change.old != nil { try keep(path, as: absolute(Journal.backup(number)), mode: found ?? 0o644) }
      guard let new = change.new else { continue }
      let mode = try change.mode ?? change.from.flatMap(self.mode) ?? found
      try disk.write(
        new.contents, to: absolute(Journal.staged(number)),
        mode: change.mode ?? mode.map { permissions($0, isExecutable: new.isExecutable) }
          ?? (new.isExecutable ? 0o777 : 0o666),
        exactly: mode != nil
      )
    }
    let journal = Journal(
      folders: try missingFolders(above: changes.filter { $0.new != nil }.map(\.path)),
      steps: changes.concurrentMap {
        Journal.Step(
          path: $0.path, old: $0.old.map { Digest(of: $0.contents) }, new: $0.new.map { Digest(of: $0.contents) }
        )
      }
    )
    let draft = absolute("\(Records.staging)/journal")
    try disk.write(Array(journal.text.utf8), to: draft, mode: 0o666)
    try disk.rename(draft, to: absolute(Records.journal))
    return journal
  }

  /// The permissions of the file that stands at the path, which must be what the plan was made for.
  private func checkUnchanged(_ change: Change) throws -> UInt32? {
    let path = absolute(change.path)
    switch try disk.kind(of: path) {
    case nil where change.old == nil: return nil
    case .file(let mode):
      guard let old = change.old, try disk.read(path) == old.contents else {
        throw ProjectError.changedMeanwhile(change.path)
      }
      return mode
    default: throw ProjectError.changedMeanwhile(change.path)
    }
  }

  private func mode(of path: String) throws -> UInt32? {
    if case .file(let mode) = try disk.kind(of: absolute(path)) { mode } else { nil }
  }

  /// Where the file system knows no second names, a copy serves as well.
  private func keep(_ path: String, as backup: String, mode: UInt32) throws {
    do {
      try disk.link(path, to: backup)
    } catch is DiskError {
      try disk.write(try disk.read(path), to: backup, mode: mode, exactly: true)
    }
  }

  private func permissions(_ mode: UInt32, isExecutable: Bool) -> UInt32 {
    isExecutable ? mode | (mode & 0o444) >> 2 : mode & ~0o111
  }

  private func missingFolders(above paths: [String]) throws -> [String] {
    var missing: Set<String> = []
    for folder in Set(paths.flatMap(ProjectPath.folders)) where try disk.kind(of: absolute(folder)) == nil {
      missing.insert(folder)
    }
    return missing.sorted()
  }
}
