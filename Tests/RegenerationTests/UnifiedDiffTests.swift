import Foundation
import Regeneration
import Testing

@Suite struct UnifiedDiffTests {
  private func text(_ old: String?, _ new: String?, path: String = "f") -> String {
    String(
      decoding: UnifiedDiff(from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) }, path: path).bytes,
      as: UTF8.self)
  }

  @Test func equalTextsHaveNoDifference() {
    #expect(text("a\nb\n", "a\nb\n").isEmpty)
    #expect(text(nil, nil).isEmpty)
  }

  @Test func aFileThatComesOrGoesIsAgainstDevNull() {
    #expect(text(nil, "a\n") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+a\n")
    #expect(text("a\n", nil) == "--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
    #expect(text(nil, "") == "--- /dev/null\n+++ b/f\n")
  }

  @Test func aMissingLineEndIsSaid() {
    #expect(
      text("a\nb", "a\nb\n") == """
        --- a/f
        +++ b/f
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """
    )
  }

  @Test func carriageReturnsAreKept() {
    #expect(text("a\r\n", "a\n") == "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\r\n+a\n")
  }

  @Test func bytesThatAreNoTextAreNotShown() {
    #expect(text("a\u{0}", "b") == "Binary files of f differ\n")
    #expect(String(decoding: UnifiedDiff(from: [0xFF], to: [], path: "f").bytes, as: UTF8.self).hasPrefix("Binary"))
  }

  /// Cases in which every minimal difference reads the same, so that `diff` must print the very same hunks.
  @Test(arguments: [
    ("", "a\n"), ("a\n", ""), ("a\nb\nc\n", "a\nB\nc\n"), ("a\n", "b"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\nX\n5\n6\n7\n8\n9\n"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "X\n2\n3\n4\n5\n6\n7\nY\n9\n10\n11\n12\n"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "X\n2\n3\n4\n5\n6\n7\n8\nY\n10\n11\n12"),
    ("a\r\nb\r\n", "a\r\nc\r\n"),
  ])
  func readsLikeDiff(old: String, new: String) throws {
    try withTemporaryFolder { folder in
      try Data(old.utf8).write(to: folder.appendingPathComponent("old"))
      try Data(new.utf8).write(to: folder.appendingPathComponent("new"))
      let expected = try runDiff(["-u", "old", "new"], in: folder)
      let ours = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: "f").bytes
      #expect(hunks(String(decoding: ours, as: UTF8.self)) == hunks(expected))
    }
  }

  /// Random texts over few distinct lines: as short as `diff --minimal`, and `patch` makes one text from the other.
  @Test(arguments: 0..<60)
  func isMinimalAndApplies(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let old = randomText(&chance)
    let new = randomText(&chance)
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("f")
      try Data(old).write(to: file)
      try Data(new).write(to: folder.appendingPathComponent("new"))
      let minimal = try runDiff(["--minimal", "-u", "f", "new"], in: folder)
      let ours = UnifiedDiff(from: old, to: new, path: "f").bytes
      #expect(changedLines(String(decoding: ours, as: UTF8.self)) == changedLines(minimal))
      if !ours.isEmpty { _ = try run("git", ["apply", "--unidiff-zero", "-"], input: ours, in: folder) }
      // `git apply` removes a file whose text becomes empty only on request, so it is there to be read.
      #expect(try [UInt8](Data(contentsOf: file)) == new)
    }
  }

  @Test func largeDifferentTextsAreCompared() {
    let old = (0..<3000).map { "old \($0)\n" }.joined()
    let new = (0..<3000).map { "new \($0)\n" }.joined()
    let lines = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: "f").lines
    #expect(lines.count == 6003)
  }

  private func runDiff(_ arguments: [String], in folder: URL) throws -> String {
    try run("diff", arguments, in: folder, statuses: [0, 1])
  }

  private func hunks(_ diff: String) -> [String] {
    Array(diff.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropFirst(2))
  }

  private func changedLines(_ diff: String) -> [Int] {
    let lines = hunks(diff)
    return [lines.count { $0.hasPrefix("-") }, lines.count { $0.hasPrefix("+") }]
  }

  private func randomText(_ chance: inout SeededGenerator) -> [UInt8] {
    let kinds = Int.random(in: 1...6, using: &chance)
    let count = Int.random(in: 1...40, using: &chance)
    var text = (0..<count).map { _ in "line \(Int.random(in: 0..<kinds, using: &chance))\n" }.joined()
    if Bool.random(using: &chance) { text.removeLast() }
    return Array(text.utf8)
  }
}
