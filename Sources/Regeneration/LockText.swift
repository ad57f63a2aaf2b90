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
          ].joined(separator: "\t")
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
    var entries: [[String]: LockEntry] = [:]
    // Split on scalars: as Characters, "\r\n" would be one and no line end.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.last == "\r" ? $0.dropLast() : $0) }
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let number = index + 1
      if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix) {
        throw LockError(line: number, message: "a conflict of git stands here; keep the lines of both sides")
      }
      if line.contains("\t") {
        let entry = try Self.entry(line, number: number)
        entries[entry.sortKey] = entries[entry.sortKey].map { $0.joined(with: entry) } ?? entry
      } else {
        try Self.readHeader(line, number: number, into: &header)
      }
    }
    guard header["hornero-lock"] != nil else {
      throw LockError(line: 1, message: "this is not a lock: the line 'hornero-lock \(Lock.format)' is missing")
    }
    self.init(
      tool: header["tool"] ?? "", pack: header["pack"] ?? "", description: header["description"] ?? "",
      entries: Array(entries.values)
    )
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

  private static func entry(_ line: String, number: Int) throws(LockError) -> LockEntry {
    func fail(_ message: String) -> LockError { LockError(line: number, message: message) }
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == columns.count else {
      throw fail("\(parts.count) columns instead of \(columns.count): \(columns.joined(separator: ", "))")
    }
    if let problem = ProjectPath.problem(with: parts[0]) { throw fail("the path '\(parts[0])' \(problem)") }
    guard !parts[1].isEmpty, !parts[2].isEmpty else { throw fail("template or subject is empty") }
    guard let ownership = Ownership(rawValue: parts[3]) else { throw fail("unknown ownership '\(parts[3])'") }
    guard let state = LockEntry.State(rawValue: parts[4]) else { throw fail("unknown state '\(parts[4])'") }
    guard let digest = Digest(parts[5]) else { throw fail("'\(parts[5])' is no digest") }
    return LockEntry(
      template: parts[1], subject: parts[2], path: parts[0], ownership: ownership, state: state, digests: [digest]
    )
  }
}

extension LockEntry {
  /// One entry from two lines about the same file. Where they disagree the disk decides later, so the weaker claim
  /// stands: present rather than removed, the person's rather than ours.
  fileprivate func joined(with other: LockEntry) -> LockEntry {
    var entry = self
    entry.digests = Set(digests + other.digests).sorted()
    if other.state == .present { entry.state = .present }
    if other.ownership != .generated { entry.ownership = other.ownership }
    return entry
  }
}
