/// What is known about the text that Hornero wrote at a path last time.
///
/// The digests in the lock are enough to tell whether a person changed a file, so a base that is missing, was edited or
/// holds conflict markers does no harm: it is never trusted unless its digest is among them.
struct Ancestor {
  let digests: Set<Digest>
  let isTombstone: Bool
  let isFrozen: Bool
  let isOwned: Bool
  let wasSeeded: Bool
  /// Of a merge whose conflicts were not settled when the lock was written.
  let open: OpenConflict?

  init(_ entries: [LockEntry]) {
    digests = Set(entries.flatMap(\.digests))
    isTombstone = entries.allSatisfy { $0.state == .removed }
    isFrozen = entries.contains { $0.ownership == .frozen }
    isOwned = entries.contains { $0.state == .owned }
    wasSeeded = entries.contains { $0.ownership == .seeded }
    open = entries.lazy.compactMap(\.open).first
  }

  /// Whether `text` is, byte for byte, something that Hornero wrote.
  func wrote(_ text: FileText) -> Bool { digests.contains(Digest(of: text.contents)) }

  /// Whether the text that is made now was written before.
  func wrote(_ file: GeneratedFile) -> Bool { digests.contains(file.digest) }

  /// Whether the text that is made now is certainly what was written last: after a joining of two branches nobody
  /// knows.
  func wroteLast(_ file: GeneratedFile) -> Bool { !isJoined && wrote(file) }

  /// Whether git joined two branches that both wrote the file.
  var isJoined: Bool { digests.count > 1 }

  /// Whether a file was surely not edited: it is what Hornero wrote, or git merged it, be it with conflicts, exactly as
  /// the base. Where git left conflicts in both, that shows even when one branch's lock was taken.
  func isUntouched(_ disk: FileText, base: FileText?) -> Bool {
    if wrote(disk) { return true }
    guard let base else { return false }
    return isJoined && base.contents == disk.contents || ConflictMarkers.areSame(base.contents, disk.contents)
  }

  /// Whether a file was put back as it was before a merge wrote conflicts into it.
  func isPutBack(_ disk: FileText) -> Bool { open.map { $0.before == Digest(of: disk.contents) } ?? false }

  /// The text that a file was edited from, where that is known for sure.
  ///
  /// After two branches were joined no digest fits a base that git merged. It is trusted where Hornero makes the very
  /// same text, now or of the description that was applied last; conflicts that git left in it are read as what Hornero
  /// makes now, where that is what one of the sides says.
  func base(in snapshot: Snapshot, at place: String, of file: GeneratedFile, disk: FileText) -> FileText? {
    if isPutBack(disk) {
      return snapshot.openBase[place].flatMap { open?.base == Digest(of: $0.contents) ? $0 : nil }
    }
    let rendered = snapshot.rendered[place]
    if isJoined, let base = snapshot.base[place], ConflictMarkers.canBecome(file.text.contents, from: base.contents) {
      return file.text
    }
    if let base = snapshot.base[place],
      wrote(base) || base.contents == file.text.contents || base.contents == rendered?.contents
    {
      return base
    }
    return rendered.flatMap { wrote($0) ? $0 : nil }
  }
}
