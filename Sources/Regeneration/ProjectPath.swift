/// The rules for paths inside a project, asked wherever a path comes from outside: a template pack or a lock.
public enum ProjectPath {
  /// Folders that no file of the project may be in: their owners are git and Hornero itself.
  private static let reserved: Set<String> = [".git", ".hornero"]

  /// Why `path` may not be a file of the project, or `nil` when it may.
  ///
  /// The answer completes a sentence that begins with the path: `'../x' leaves the project`.
  public static func problem(with path: String) -> String? {
    if path.isEmpty { return "is empty" }
    // By bytes, as the file system reads it: a combining mark after a slash makes it another Character, not another byte.
    let bytes = path.utf8
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds a control character" }
    if bytes.contains(UInt8(ascii: "\\")) { return "holds a backslash" }
    if bytes.first == UInt8(ascii: "/") { return "is absolute" }
    for component in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let first = component.first else { return "has an empty component" }
      // All that is left to refuse begins with a dot, which few components do.
      if first != UInt8(ascii: ".") { continue }
      let name = Substring(component)
      if name == "." || name == ".." { return "leaves the project" }
      if reserved.contains(name.lowercased()) { return "is inside \(name)" }
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
