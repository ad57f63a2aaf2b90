import Regeneration

/// What `hornero undo` would put back: the project as it was before the last run that wrote anything.
public struct Undo: Sendable {
  /// Files of the project that come back, are changed back or go, sorted.
  public let paths: [String]
  let changes: [Change]
}

/// Why the last run cannot be undone.
public enum UndoError: Error, Equatable, Sendable, CustomStringConvertible {
  case nothingToUndo
  /// Files that were edited since.
  case editedSince([String])
  /// What the run replaced is not there any more, or not as it was.
  case incomplete(String)

  public var description: String {
    switch self {
    case .nothingToUndo: "there is nothing to undo: no run has written anything here, or it was cleared away"
    case .editedSince(let paths):
      "the last run cannot be undone, because files were edited since:\n"
        + paths.map { "  \($0)" }.joined(separator: "\n")
        + "\nPut them back as the run left them, or take what you need from git"
    case .incomplete(let why): ".hornero/undo cannot be used: \(why)"
    }
  }
}

extension ProjectDirectory {
  /// Finds out what there is to undo. The run lock must be held, and interrupted runs settled.
  ///
  /// - Throws: `UndoError`, `DiskError`, `ProjectError` for a record that cannot be read.
  public func planUndo() throws -> Undo {
    guard let bytes = try readRecord("\(Records.undo)/\(Journal.done)") else { throw UndoError.nothingToUndo }
    let journal: Journal
    do {
      journal = try Journal(text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw UndoError.incomplete("its list of files is damaged")
    }
    var edited: [String] = []
    let description = try descriptionPath()
    let changes = try journal.steps.enumerated().compactMap { number, step -> Change? in
      let now = try plainFile(step.path)
      let isAsLeft = step.new == nil ? try isFree(step.path) : now.map { Digest(of: $0.text.contents) } == step.new
      // A description that was edited since is the one that the person goes on with.
      if !isAsLeft && step.path == description { return nil }
      if !isAsLeft { edited.append(step.path) }
      guard step.old != nil else { return Change(path: step.path, old: now?.text, new: nil) }
      let backup = try plainFile(Journal.backup(number, in: Records.undo))
      guard let backup, Digest(of: backup.text.contents) == step.old else {
        throw UndoError.incomplete("what it keeps of \(step.path) is damaged")
      }
      return Change(path: step.path, old: now?.text, new: backup.text, mode: backup.mode)
    }
    if !edited.isEmpty { throw UndoError.editedSince(edited.sorted()) }
    return Undo(paths: changes.map(\.path).filter { !$0.hasPrefix(Records.folder + "/") }.sorted(), changes: changes)
  }

  /// Puts everything back, wholly or not at all. Undoing that brings the run back.
  public func apply(_ undo: Undo) throws { try carryOut(undo.changes) }

  private func isFree(_ path: String) throws -> Bool { try disk.kind(of: absolute(path)) == nil }

  private func plainFile(_ path: String) throws -> (text: FileText, mode: UInt32)? {
    var reader = DiskReader(project: self)
    guard case .file(let text) = reader.item(at: path), case .file(let mode) = try disk.kind(of: absolute(path)) else {
      return nil
    }
    return (text, mode)
  }
}
