/// The rules for paths inside a project, asked wherever a path comes from outside: a template pack or a lock.
public enum ProjectPath {
  /// Folders that no file of the project may be in: their owners are git and Hornero itself.
  private static let reserved: Set<String> = [".git", ".hornero"]

  /// Why `path` may not be a file of the project, or `nil` when it may.
  ///
  /// The answer completes a sentence that begins with the path: `'../x' leaves the project`.
  public static func problem(with path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "holds a control character"
    }
    if path.contains("\\") { return "holds a backslash" }
    if path.hasPrefix("/") { return "is absolute" }
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      if component.isEmpty { return "has an empty component" }
      if component == "." || component == ".." { return "leaves the project" }
      if reserved.contains(component.lowercased()) { return "is inside \(component)" }
    }
    return nil
  }

  /// The form under which two paths meet on a file system that ignores case.
  static func folded(_ path: String) -> String { path.lowercased() }

  /// The folders above `path`, the nearest first: `a/b/c` gives `a/b`, `a`.
  public static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}
