/// What is known about the text that Hornero wrote at a path last time.
///
/// The digests in the lock are enough to tell whether a person changed a file, so a base that is missing, was edited or
/// holds conflict markers does no harm: it is never trusted unless its digest is among them.
struct Ancestor {
  let digests: Set<Digest>
  let isTombstone: Bool
  let isFrozen: Bool

  init(_ entries: [LockEntry]) {
    digests = Set(entries.flatMap(\.digests))
    isTombstone = entries.allSatisfy { $0.state == .removed }
    isFrozen = entries.contains { $0.ownership == .frozen }
  }

  /// Whether `text` is, byte for byte, something that Hornero wrote.
  func wrote(_ text: FileText) -> Bool { digests.contains(Digest(of: text.contents)) }

  /// Whether the text that is made now was written before.
  func wrote(_ file: GeneratedFile) -> Bool { digests.contains(file.digest) }

  /// Whether the text that is made now is certainly what was written last: after a joining of two branches nobody
  /// knows.
  func wroteLast(_ file: GeneratedFile) -> Bool { digests.count == 1 && wrote(file) }
}
