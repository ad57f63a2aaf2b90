/// A lock that cannot be read, at its line (1-based).
public struct LockError: Error, Equatable, Sendable, CustomStringConvertible {
  public var line: Int
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { "line \(line): \(message)" }
}

extension Lock {
  private static let columns = ["path", "template", "subject", "ownership", "state", "digest"]
  private static let noBase = "-"
  /// Two more where conflicts are not settled: of the file and of the base before the merge.
  private static let openColumns = columns + ["before", "base"]

  /// The lock as text: header lines `key value`, an empty line, then one line of tab-separated columns per file.
  public var text: String {
    var lines = [
      "hornero-lock \(Lock.format)",
      "tool \(tool)",
      "pack \(pack)",
      "description \(description)",
      "",
    ]
    for entry in entries {
      for digest in entry.digests {
        lines.append(
          [
            entry.path, entry.template, entry.subject, entry.ownership.rawValue, entry.state.rawValue, digest.text,
          ].joined(separator: "\t") + (entry.open.map { "\t\($0.before.text)\t\($0.base?.text ?? Self.noBase)" } ?? "")
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what `text` wrote, in any order of lines, as a merge may leave it.
  ///
  /// - Throws: `LockError` for conflict markers, a newer format, and any line that is not one of a lock. Paths that
  ///   leave the project are among those: a lock comes with a clone, and its paths are read and deleted.
  public init(text: String) throws(LockError) {
    var header: [String: String] = [:]
    var entries: [LockEntry] = []
    var number = 0
    // Split on bytes: as Characters, "\r\n" would be one and no line end.
    for whole in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = whole.last == UInt8(ascii: "\r") ? whole.dropLast() : whole
      if line.isEmpty { continue }
      if Self.conflictMarks.contains(where: line.starts) {
        throw LockError(line: number, message: "a conflict of git stands here; keep the lines of both sides")
      }
      if line.contains(UInt8(ascii: "\t")) {
        entries.append(try Self.entry(line, number: number))
      } else {
        try Self.readHeader(String(Substring(line)), number: number, into: &header)
      }
    }
    guard header["hornero-lock"] != nil else {
      throw LockError(line: 1, message: "this is not a lock: the line 'hornero-lock \(Lock.format)' is missing")
    }
    self.init(
      tool: header["tool"] ?? "", pack: header["pack"] ?? "", description: header["description"] ?? "",
      entries: Self.joined(entries)
    )
  }

  private static let conflictMarks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].map { Array($0.utf8) }

  /// One entry for the lines about one file.
  private static func joined(_ entries: [LockEntry]) -> [LockEntry] {
    var joined: [LockEntry] = []
    joined.reserveCapacity(entries.count)
    for entry in entries.sorted(by: LockEntry.precedes) {
      if let last = joined.last, last.isAboutSameFile(as: entry) {
        joined[joined.count - 1] = last.joined(with: entry)
      } else {
        joined.append(entry)
      }
    }
    return joined
  }

  private static func readHeader(
    _ line: String, number: Int, into header: inout [String: String]
  ) throws(LockError) {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, ["hornero-lock", "tool", "pack", "description"].contains(parts[0]) else {
      throw LockError(line: number, message: "'\(line.prefix(40))' is no line of a lock")
    }
    if parts[0] == "hornero-lock", parts[1] != String(Lock.format) {
      throw LockError(
        line: number, message: "format \(parts[1]) is not known to this version, which knows \(Lock.format)"
      )
    }
    header[parts[0]] = parts[1]
  }

  private static func entry(_ line: Substring.UTF8View, number: Int) throws(LockError) -> LockEntry {
    func fail(_ message: String) -> LockError { LockError(line: number, message: message) }
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let parts = fields.map { String(Substring($0)) }
    let columns = parts.count > 4 && parts[4] == LockEntry.State.conflict.rawValue ? openColumns : columns
    guard parts.count == columns.count else {
      throw fail("\(parts.count) columns instead of \(columns.count): \(columns.joined(separator: ", "))")
    }
    if let problem = ProjectPath.problem(with: parts[0]) { throw fail("the path '\(parts[0])' \(problem)") }
    guard !parts[1].isEmpty, !parts[2].isEmpty else { throw fail("template or subject is empty") }
    guard let ownership = Ownership(rawValue: parts[3]) else { throw fail("unknown ownership '\(parts[3])'") }
    guard let state = LockEntry.State(rawValue: parts[4]) else { throw fail("unknown state '\(parts[4])'") }
    var digests: [Digest] = []
    for (index, (field, part)) in zip(fields, parts).enumerated().dropFirst(5) where index < 7 || part != noBase {
      guard let digest = Digest(field) else { throw fail("'\(part)' is no digest") }
      digests.append(digest)
    }
    return LockEntry(
      template: parts[1], subject: parts[2], path: parts[0], ownership: ownership, state: state,
      digests: [digests[0]],
      open: digests.count > 1 ? OpenConflict(before: digests[1], base: digests.dropFirst(2).first) : nil
    )
  }
}

extension LockEntry {
  /// One entry from two lines about the same file. Where they disagree the disk decides later, so the weaker claim
  /// stands: present rather than removed, the person's rather than ours.
  fileprivate func joined(with other: LockEntry) -> LockEntry {
    var entry = self
    entry.digests = Set(digests + other.digests).sorted()
    if other.state.claim > state.claim { (entry.state, entry.open) = (other.state, other.open) }
    if other.ownership != .generated { entry.ownership = other.ownership }
    return entry
  }
}

extension LockEntry.State {
  /// How much it leaves to the person and the disk, more being weaker.
  fileprivate var claim: Int {
    switch self {
    case .removed: 0
    case .present: 1
    case .conflict: 2
    case .owned: 3
    }
  }
}
