import Regeneration
import ServiceDescription

/// One file of the project to write or to delete.
struct Change: Equatable, Sendable {
  var path: String
  /// What must stand there now, `nil` for nothing.
  var old: FileText?
  /// What shall stand there, `nil` for nothing.
  var new: FileText?
  /// Where the file comes from, if it moves: its permissions come along.
  var from: String?
  /// The permissions that it gets whatever was there before.
  var mode: UInt32?
}

extension ProjectDirectory {
  /// Every file that a plan changes, the records after the files they speak of.
  ///
  /// - Parameter description: the text that the plan was made from; `nil` where it does not count as applied.
  func changes(for plan: Plan, description: [UInt8]?) throws -> [Change] {
    var changes = fileChanges(plan)
    for (path, text) in plan.base.sorted(by: { $0.key < $1.key }) {
      changes.append(try recordChange(Records.base(of: path), to: text?.setOff))
    }
    for (path, text) in plan.openBase.sorted(by: { $0.key < $1.key }) {
      changes.append(try recordChange(Records.openBase(of: path), to: text?.setOff))
    }
    for record in Records.constant {
      let old = try readRecord(record.path).map { String(decoding: $0, as: UTF8.self) }
      guard old == nil || record.former.contains(old ?? "") else { continue }
      changes.append(try recordChange(record.path, to: FileText(contents: Array(record.text.utf8))))
    }
    if let description { changes.append(try recordChange(Records.applied, to: FileText(contents: description))) }
    changes.append(try recordChange(Records.lock, to: FileText(contents: Array(plan.lock.text.utf8))))
    changes.removeAll { $0.old == $0.new }
    // Goes along with a run, and is no reason for one.
    let schema = try recordChange(Records.schema, to: FileText(contents: Array(LanguageSchema.text.utf8)))
    return changes.isEmpty || schema.old == schema.new ? changes : changes + [schema]
  }

  /// A file that moves leaves one path and comes to another, which a third may be leaving at the same time.
  private func fileChanges(_ plan: Plan) -> [Change] {
    var changes: [Change] = []
    var places: [String: Int] = [:]
    func add(_ change: Change) {
      guard let place = places[change.path] else {
        places[change.path] = changes.count
        return changes.append(change)
      }
      if let old = change.old { changes[place].old = old }
      if let new = change.new { (changes[place].new, changes[place].from) = (new, change.from) }
    }
    for entry in plan.entries where entry.verdict.touchesFile {
      if let from = entry.from {
        add(Change(path: entry.path, old: nil, new: entry.new, from: from))
        add(Change(path: from, old: entry.old, new: nil))
      } else {
        add(Change(path: entry.path, old: entry.old, new: entry.verdict == .delete ? nil : entry.new))
      }
    }
    return changes
  }

  private func recordChange(_ path: String, to text: FileText?) throws -> Change {
    var reader = DiskReader(project: self)
    if case .file(let old) = reader.item(at: path) { return Change(path: path, old: old, new: text) }
    return Change(path: path, old: try readRecord(path).map { FileText(contents: $0) }, new: text)
  }
}
