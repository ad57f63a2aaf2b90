import Foundation
import Regeneration
import Testing

@Suite struct LockTests {
  private let digest = Digest(of: [])

  private func entry(
    _ path: String, template: String = "model", subject: String = "resource Book", text: String = "",
    ownership: Ownership = .generated, state: LockEntry.State = .present
  ) -> LockEntry {
    LockEntry(
      template: template, subject: subject, path: path, ownership: ownership, state: state,
      digests: [Digest(of: Array(text.utf8))]
    )
  }

  private func lock(_ entries: [LockEntry]) -> Lock {
    Lock(tool: "0.1.0", pack: "builtin 1", description: "docs/my service.yml", entries: entries)
  }

  @Test func readsWhatItWrote() throws {
    let lock = lock([
      entry("Sources/b c.swift"), entry("Sources/a.swift", ownership: .seeded, state: .removed),
      entry("m/0001.sql", template: "migration", subject: "service", ownership: .frozen),
    ])
    #expect(try Lock(text: lock.text) == lock)
    #expect(lock.entries.map(\.path) == ["Sources/a.swift", "Sources/b c.swift", "m/0001.sql"])
  }

  @Test func orderOfLinesAndLineEndsDoNotMatter() throws {
    let lock = lock([entry("a"), entry("b"), entry("c")])
    let lines = lock.text.split(separator: "\n")
    #expect(try Lock(text: lines.reversed().joined(separator: "\r\n")) == lock)
  }

  @Test func twoLinesAboutOneFileAreOneEntryWithTwoDigests() throws {
    let both =
      lock([entry("a", text: "ours")]).text
      + (lock([entry("a", text: "theirs")]).text.split(separator: "\n").last ?? "")
    let entries = try Lock(text: both).entries
    #expect(entries.count == 1)
    #expect(Set(entries[0].digests) == [Digest(of: Array("ours".utf8)), Digest(of: Array("theirs".utf8))])
    #expect(try Lock(text: Lock(text: both).text).entries == entries)
  }

  @Test(arguments: [
    ("", 1, "missing"),
    ("hornero-lock 2\n", 1, "format 2"),
    ("hornero-lock 1\nhello world\n", 2, "'hello world' is no line of a lock"),
    ("hornero-lock 1\n<<<<<<< HEAD\n", 2, "conflict"),
    ("hornero-lock 1\n\n=======\n", 3, "conflict"),
    ("hornero-lock 1\na\tb\n", 2, "2 columns"),
    ("hornero-lock 1\n../a\tt\ts\tgenerated\tpresent\tDIGEST\n", 2, "leaves the project"),
    ("hornero-lock 1\n/etc/passwd\tt\ts\tgenerated\tpresent\tDIGEST\n", 2, "absolute"),
    ("hornero-lock 1\n.git/config\tt\ts\tgenerated\tpresent\tDIGEST\n", 2, "inside .git"),
    ("hornero-lock 1\na\t\ts\tgenerated\tpresent\tDIGEST\n", 2, "empty"),
    ("hornero-lock 1\na\tt\ts\towned?\tpresent\tDIGEST\n", 2, "unknown ownership"),
    ("hornero-lock 1\na\tt\ts\tgenerated\tgone\tDIGEST\n", 2, "unknown state"),
    ("hornero-lock 1\na\tt\ts\tgenerated\tpresent\tabc\n", 2, "no digest"),
  ])
  func whatIsNoLockIsRefusedAtItsLine(text: String, line: Int, part: String) {
    let error = #expect(throws: LockError.self) {
      try Lock(text: text.replacingOccurrences(of: "DIGEST", with: digest.text))
    }
    #expect(error?.line == line)
    #expect(error?.message.contains(part) == true)
  }

  /// Two branches that change neighbouring lines: git joins them with the attribute that a project carries.
  @Test func gitJoinsTwoBranches() throws {
    try withTemporaryFolder { folder in
      func git(_ arguments: String...) throws {
        let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
        _ = try run("git", identity + arguments, in: folder)
      }
      func commit(_ lock: Lock, _ message: String) throws {
        try Data(lock.text.utf8).write(to: folder.appendingPathComponent("lock"))
        try git("add", ".")
        try git("commit", "-q", "-m", message)
      }
      try git("init", "-q", "-b", "main")
      try Data("lock merge=union\n".utf8).write(to: folder.appendingPathComponent(".gitattributes"))
      try commit(lock([entry("a"), entry("b"), entry("c")]), "start")
      try git("checkout", "-q", "-b", "other")
      try commit(lock([entry("a", text: "theirs"), entry("b"), entry("b1"), entry("c")]), "theirs")
      try git("checkout", "-q", "main")
      try commit(lock([entry("a", text: "ours"), entry("b0"), entry("c")]), "ours")
      try git("merge", "-q", "other")
      let merged = try Lock(text: String(contentsOf: folder.appendingPathComponent("lock"), encoding: .utf8))
      #expect(Set(merged.entries.map(\.path)).isSuperset(of: ["a", "b0", "b1", "c"]))
      #expect(merged.entries.first?.digests.count == 2)
    }
  }
}
