/// The lock, looked up by path and by identity.
struct LockIndex {
  private let byPath: [String: [LockEntry]]
  /// Where files stood that are still there, as far as the lock knows.
  private let placeOf: [Identity: String]
  private let placeOfFolded: [String: String]
  private let removed: Set<Identity>

  init(_ lock: Lock?) {
    let entries = lock?.entries ?? []
    let present = entries.filter { $0.state == .present }
    byPath = Dictionary(grouping: entries, by: \.path)
    placeOf = Dictionary(present.map { ($0.identity, $0.path) }) { first, _ in first }
    placeOfFolded = Dictionary(present.map { (ProjectPath.folded($0.path), $0.path) }) { first, _ in first }
    removed = Set(entries.filter { $0.state == .removed }.map(\.identity))
  }

  var paths: Dictionary<String, [LockEntry]>.Keys { byPath.keys }

  /// The entries of a path, `nil` where there are none. Two share a path only where branches with different packs were
  /// joined.
  func entries(at path: String) -> [LockEntry]? { byPath[path] }

  /// Where a file of an unknown path stood before.
  ///
  /// A path that changes in nothing but case is a move too: where case is ignored, deleting the old would hit the new.
  func oldPath(of file: GeneratedFile) -> String? {
    placeOf[file.identity] ?? placeOfFolded[ProjectPath.folded(file.path)]
  }

  /// Whether the person deleted the file, be it at another path: the tombstone travels along.
  func wasRemoved(_ file: GeneratedFile) -> Bool { removed.contains(file.identity) }
}
