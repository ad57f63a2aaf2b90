import Regeneration
import Rendering

extension PackWorkbench {
  /// Copies a template or block of the built-in pack into this one, and remembers what it was copied from.
  ///
  /// - Returns: the path of the new file in the pack.
  /// - Throws: `WorkbenchError`, `DiskError`.
  public func eject(_ target: TemplateTarget) throws -> String {
    guard let text = builtinText(target) else { throw WorkbenchError.notBuiltin(target) }
    if try disk.kind(of: "\(root)/\(target.path)") != nil { throw WorkbenchError.isThere(target.path) }
    try FileChanges(disk: disk).write([
      ("\(root)/\(target.path)", text), (originPath(target), text),
    ])
    return target.path
  }
}

/// Why something cannot be done with a pack.
public enum WorkbenchError: Error, Equatable, Sendable, CustomStringConvertible {
  case notBuiltin(TemplateTarget)
  case isThere(String)
  case markersLeft([String])
  case folderIsThere(String)
  case badName(String)

  public var description: String {
    switch self {
    case .notBuiltin(let target): "the built-in pack has no \(target)"
    case .isThere(let path): "\(path) is there already; hornero template diff shows how it differs"
    case .markersLeft(let paths):
      "conflicts stand in \(paths.joined(separator: ", ")); settle them first, between the markers"
    case .folderIsThere(let path): "\(path) is there already"
    case .badName(let name): "'\(name)' cannot name a pack: a to z, digits and hyphens, such as house-style"
    }
  }
}

/// Writes several files so that all are there before the first takes its place.
struct FileChanges {
  let disk: Disk

  /// - Parameter files: absolute paths and texts.
  func write(_ files: [(path: String, text: String)]) throws {
    for (path, text) in files {
      try makeFolders(PathText.parent(of: path))
      if try disk.kind(of: staged(path)) != nil { try disk.delete(staged(path)) }
      try disk.write(Array(text.utf8), to: staged(path), mode: 0o644)
    }
    for (path, _) in files { try disk.rename(staged(path), to: path) }
  }

  private func staged(_ path: String) -> String { path + ".new" }

  private func makeFolders(_ path: String) throws {
    if disk.resolved(path) != nil { return }
    try makeFolders(PathText.parent(of: path))
    try disk.makeFolder(path)
  }
}
