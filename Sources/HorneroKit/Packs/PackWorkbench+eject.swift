import Regeneration
import Rendering

extension PackWorkbench {
  /// Copies a template or block of the built-in pack into this one, and remembers what it was copied from.
  ///
  /// - Parameter adopts: whether the author has a file of their own there already, which stays: only what it is now
  ///   made from is remembered.
  /// - Returns: the paths of the files in the pack.
  /// - Throws: `WorkbenchError`, `DiskError`; nothing was written then.
  public func eject(_ targets: [TemplateTarget], adopts: Bool = false) throws -> [String] {
    var changes: [(path: String, text: String)] = []
    for target in targets {
      guard let text = builtinText(target) else { throw WorkbenchError.notBuiltin(target) }
      let isThere = try disk.kind(of: "\(root)/\(target.path)") != nil
      if isThere && !adopts { throw WorkbenchError.isThere(target.path) }
      if !isThere && adopts { throw WorkbenchError.isNotThere(target.path) }
      if !adopts { changes.append(("\(root)/\(target.path)", text)) }
      changes.append((originPath(target), text))
    }
    try FileChanges(disk: disk).write(changes)
    return targets.map(\.path)
  }
}

/// Why something cannot be done with a pack.
public enum WorkbenchError: Error, Equatable, Sendable, CustomStringConvertible {
  case notBuiltin(TemplateTarget)
  case isThere(String)
  case isNotThere(String)
  case markersLeft([String])
  case folderIsThere(String)
  case badName(String)

  public var description: String {
    switch self {
    case .notBuiltin(let target): "the built-in pack has no \(target)"
    case .isThere(let path): "\(path) is there already; hornero template diff shows how it differs"
    case .isNotThere(let path): "there is no \(path) to adopt"
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
