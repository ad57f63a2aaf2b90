/// The rules for paths inside a project, asked wherever a path comes from outside: a template pack or a lock.
public enum ProjectPath {
  /// Folders that no file of the project may be in: their owners are git and Hornero itself.
  private static let reserved: Set<String> = [".git", ".hornero"]

  /// Why `path` may not be a file of the project, or `nil` when it may.
  ///
  /// The answer completes a sentence that begins with the path: `'../x' leaves the project`.
  public static func problem(with path: String) -> String? {
    if path.isEmpty { return "is empty" }
    // Nearly every path is of this kind, and each of thousands is asked about several times.
    if isOrdinary(path) { return nil }
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

  /// Whether there is nothing to look for: visible ASCII without backslashes, no dot and no slash after a slash.
  private static func isOrdinary(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path.utf8 {
      let begins = previous == UInt8(ascii: "/")
      if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\\") { return false }
      if begins, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }

  /// The form under which two paths meet on a file system that ignores case.
  static func folded(_ path: String) -> String { path.lowercased() }

  /// The folders above `path`, the nearest first: `a/b/c` gives `a/b`, `a`.
  public static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}
