/// Files that mean something only at the root of a git repository.
public enum GitRoot {
  public static func isOnlyForRoot(_ path: String) -> Bool { path.hasPrefix(".github/") }

  /// What a person should know about those that were left out.
  static func note(_ paths: [String]) -> String {
    "the project is inside another git repository, so \(paths.joined(separator: ", ")) was left out"
  }
}

extension ProjectDirectory {
  /// Whether this is the root of its git repository, or in none yet.
  var isGitRoot: Bool {
    var folder = root
    while true {
      if (try? disk.kind(of: PathText.absolute(".git", from: folder))) != nil { return folder == root }
      let parent = PathText.parent(of: folder)
      if parent == folder || folder.isEmpty { return true }
      folder = parent
    }
  }
}
