import Regeneration
import Templating

/// Where a project stands, from its records and the disk alone: also with a description that has errors.
public struct ProjectStatus: Equatable, Sendable {
  /// What became of a file since Hornero wrote it.
  public enum State: String, Sendable, CaseIterable {
    case untouched
    case edited
    /// Seeded files: the person's from the day they were written.
    case yours
    case owned
    case deleted
    case conflict
    /// Something that is no file stands there.
    case strange
  }

  public struct File: Equatable, Sendable {
    public var path: String
    public var state: State
    /// Whether the text that it was edited from is lost or was changed, so that it cannot be merged by line.
    public var lacksBase: Bool
  }

  public var tool: String
  public var pack: String
  /// The description, relative to the project.
  public var description: String
  /// Whether it was changed since the last run; `nil` where it is not there.
  public var isDescriptionChanged: Bool?
  public var isInterrupted: Bool
  /// How many files `hornero undo` would put back; `nil` where it cannot.
  public var undoable: Int?
  /// Sorted by path.
  public var files: [File]
}

extension ProjectDirectory {
  /// - Throws: `ProjectError` where the lock cannot be read.
  /// - Returns: `nil` where nothing was generated yet.
  public func status() throws -> ProjectStatus? {
    let snapshot = try snapshot()
    guard let lock = snapshot.lock else { return nil }
    let files = lock.entries.filter { $0.path != lock.description }.concurrentMap { entry in
      ProjectStatus.File(
        path: entry.path, state: state(of: entry, snapshot.items[entry.path] ?? .absent),
        lacksBase: entry.state == .present && entry.ownership == .generated
          && !(snapshot.base[entry.path].map { entry.digests.contains(Digest(of: $0.contents)) } ?? false))
    }
    var reader = DiskReader(project: self)
    let now: [UInt8]? = if case .file(let text) = reader.item(at: lock.description) { text.contents } else { nil }
    let applied = try readRecord(Records.applied)
    return ProjectStatus(
      tool: lock.tool, pack: lock.pack, description: lock.description, isDescriptionChanged: now.map { $0 != applied },
      isInterrupted: isInterrupted, undoable: (try? planUndo())?.paths.count, files: files)
  }

  private func state(of entry: LockEntry, _ item: DiskItem) -> ProjectStatus.State {
    switch item {
    case .absent: return .deleted
    case .directory, .link, .unreadable, .blocked: return .strange
    case .file(let text):
      if entry.state == .owned { return .owned }
      if entry.state == .conflict, text.holdsConflict { return .conflict }
      if entry.digests.contains(Digest(of: text.contents)) { return .untouched }
      return entry.ownership == .seeded ? .yours : .edited
    }
  }
}
