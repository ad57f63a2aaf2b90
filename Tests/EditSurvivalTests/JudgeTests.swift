import Testing

@testable import EditSurvival

/// The judge finds what is lost or misplaced; a benchmark that cannot fail shows nothing.
@Suite struct JudgeTests {
  private let base = """
    struct A {
        func one() {
            first()
            second()
        }

        func two() {
            third()
            fourth()
        }
    }
    """

  private func losses(_ kind: EditKind, seed: UInt64 = 1, after damage: (String, Edit) -> String) -> [String] {
    var chance = Chance(seed: seed)
    var editor = Editor(base, path: "a.swift")
    guard let edit = editor.make(kind, number: 1, &chance) else { return [] }
    let judge = Judge(base: base, yours: editor.text, hornero: base, edits: [edit])
    #expect(judge.losses(in: editor.text).isEmpty)
    return judge.losses(in: damage(editor.text, edit))
  }

  private static let tagged: [EditKind] = [.insertLine, .changeLine, .addFunction]

  @Test(arguments: tagged, 0..<10) func whatIsGoneIsLost(kind: EditKind, seed: UInt64) {
    #expect(!losses(kind, seed: seed) { _, _ in base }.isEmpty)
  }

  @Test(arguments: tagged, 0..<10) func whatIsElsewhereIsLost(kind: EditKind, seed: UInt64) {
    func moved(toEnd: Bool) -> [String] {
      losses(kind, seed: seed) { text, edit in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let mine = lines.filter { $0.contains(edit.tag) }
        let others = lines.filter { !$0.contains(edit.tag) }
        return (toEnd ? others + mine : mine + others).joined(separator: "\n")
      }
    }
    // What is at one end already cannot be moved there.
    #expect(!moved(toEnd: true).isEmpty || !moved(toEnd: false).isEmpty)
  }

  @Test(arguments: [EditKind.deleteLine, .changeLine], 0..<10)
  func whatWasTakenAwayMustNotComeBack(kind: EditKind, seed: UInt64) {
    var isJudged = true
    let found = losses(kind, seed: seed) { text, edit in
      // A line that stands twice in the file, such as a brace, cannot be judged.
      isJudged = edit.line != nil
      return text + "\n" + (edit.line ?? "")
    }
    #expect(found.isEmpty != isJudged)
  }

  @Test(arguments: 0..<10) func aLineThatWasMovedStandsOnce(seed: UInt64) {
    #expect(!losses(.moveLine, seed: seed) { text, edit in text + "\n" + (edit.line ?? "") }.isEmpty)
    #expect(!losses(.moveLine, seed: seed) { text, edit in text.replacing(edit.line ?? "", with: "") }.isEmpty)
  }

  @Test func aTwinThatHorneroMakesElsewhereIsNotTheOldLine() {
    let edit = Edit(kind: .deleteLine, path: "a", tag: "", touched: [1], gaps: [], line: "b")
    let judge = Judge(base: "a\nb\nc", yours: "a\nc", hornero: "a\nb\nc\nb", edits: [edit])
    #expect(judge.losses(in: "a\nc\nb").isEmpty)
    #expect(!judge.losses(in: "a\nb\nc\nb").isEmpty)
  }

  @Test func betweenMarkersNothingIsLost() {
    let found = losses(.changeLine) { text, edit in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains(edit.tag)
          ? "<<<<<<< yours\n\(line)\n||||||| before\nx\n=======\ny\n>>>>>>> hornero" : String(line)
      }.joined(separator: "\n")
    }
    #expect(found.isEmpty)
  }
}
