import Regeneration

/// One file of the project to write or to delete.
struct Change: Equatable, Sendable {
  var path: String
  /// What must stand there now, `nil` for nothing.
  var old: FileText?
  /// What shall stand there, `nil` for nothing.
  var new: FileText?
}

extension ProjectDirectory {
  /// Every file that a plan changes, the records after the files they speak of.
  ///
  /// - Parameter description: the text that the plan was made from.
  func changes(for plan: Plan, description: [UInt8]) throws -> [Change] {
    var changes = plan.entries.filter(\.verdict.touchesFile).map {
      Change(path: $0.path, old: $0.old, new: $0.verdict == .delete ? nil : $0.new)
    }
    for (path, text) in plan.base.sorted(by: { $0.key < $1.key }) {
      let path = Records.base(of: path)
      changes.append(Change(path: path, old: try record(path), new: text))
    }
    for (path, text) in Records.constant where try readRecord(path) == nil {
      changes.append(Change(path: path, old: nil, new: FileText(contents: Array(text.utf8))))
    }
    for (path, contents) in [(Records.applied, description), (Records.lock, Array(plan.lock.text.utf8))] {
      changes.append(Change(path: path, old: try record(path), new: FileText(contents: contents)))
    }
    return changes.filter { $0.old != $0.new }
  }

  private func record(_ path: String) throws -> FileText? {
    var reader = DiskReader(project: self)
    if case .file(let text) = reader.item(at: path) { return text }
    return try readRecord(path).map { FileText(contents: $0) }
  }
}
