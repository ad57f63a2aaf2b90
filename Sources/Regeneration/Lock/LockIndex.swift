/// The lock, looked up by path and by identity.
struct LockIndex {
  private let byPath: [String: [LockEntry]]
  private let byIdentity: [Identity: [LockEntry]]
  private let byFoldedPath: [String: String]

  init(_ lock: Lock?) {
    let entries = lock?.entries ?? []
    byPath = Dictionary(grouping: entries, by: \.path)
    byIdentity = Dictionary(grouping: entries, by: \.identity)
    byFoldedPath = Dictionary(entries.map { (ProjectPath.folded($0.path), $0.path) }) { first, _ in first }
  }

  var paths: Dictionary<String, [LockEntry]>.Keys { byPath.keys }

  /// The entries of a path, `nil` where there are none. Two share a path only where branches with different packs were
  /// joined.
  func entries(at path: String) -> [LockEntry]? { byPath[path] }

  /// Where a file stood when it was made last, under its name of today or an earlier one; `nil` for a file that is new.
  ///
  /// A path that changes in nothing but case is a move too: where case is ignored, deleting the old would hit the new.
  func place(of file: GeneratedFile) -> String? {
    for identity in [file.identity] + file.former {
      guard let entries = byIdentity[identity] else { continue }
      // Several only where branches were joined that had it at different paths.
      return (entries.first { $0.path == file.path } ?? entries.first { $0.state != .removed } ?? entries.first)?.path
    }
    return nil
  }

  /// A path of the lock that is this one, or differs from it in case alone.
  func path(like path: String) -> String? { byPath[path] == nil ? byFoldedPath[ProjectPath.folded(path)] : path }
}
