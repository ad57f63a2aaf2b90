import ServiceDescription
import Testing

private func formatted(_ text: String, line: Int, column: Int, length: Int, color: Bool = false) -> [String] {
  let diagnostic = Diagnostic(
    code: "H0104", message: "oh", position: SourcePosition(line: line, column: column), length: length)
  return diagnostic.formatted(in: SourceText(Array(text.utf8), file: "a.yml"), color: color)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Test func aDiagnosticReadsAsInTheLanguage() throws {
  let text = fields("title: strng")
  let diagnostic = try #require(parseService(Array(text.utf8), file: "hornero.yml").diagnostics.first)
  let expected = """
    hornero.yml:6:14: error: unknown type 'strng'; did you mean 'string'? [H0104]
          title: strng
                 ^~~~~
    """
  #expect(diagnostic.formatted(in: SourceText(Array(text.utf8), file: "hornero.yml"), color: false) == expected)
}

@Test func tabsKeepTheCaretUnderItsPlace() {
  #expect(
    formatted("\ta:\tbc", line: 1, column: 5, length: 2) == ["a.yml:1:5: error: oh [H0104]", "\ta:\tbc", "\t  \t^~"])
}

@Test func wideAndCombiningScalarsKeepTheCaretUnderItsPlace() {
  #expect(formatted("日本e\u{301}: x", line: 1, column: 7, length: 1).last == "       ^")
}

@Test func controlCharactersNeverReachTheTerminal() {
  #expect(formatted("a\u{1B}[31mb", line: 1, column: 1, length: 1)[1] == "a\u{FFFD}[31mb")
}

@Test func longLinesAreCutAroundTheCaret() {
  let text = String(repeating: "a", count: 5000) + "HERE" + String(repeating: "b", count: 5000)
  let lines = formatted(text, line: 1, column: 5001, length: 4)
  #expect(lines[1].count == 122)
  #expect(lines[1].hasPrefix("…a") && lines[1].hasSuffix("b…"))
  let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
  let word = lines[1].firstIndex(of: "H").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
  #expect(caret == word)
  #expect(lines[2].hasSuffix("^~~~"))
}

@Test func aCaretMayStandBehindTheLastScalar() {
  #expect(formatted("ab", line: 1, column: 3, length: 1) == ["a.yml:1:3: error: oh [H0104]", "ab", "  ^"])
  #expect(formatted("", line: 1, column: 1, length: 1) == ["a.yml:1:1: error: oh [H0104]", "", "^"])
  #expect(formatted("ab", line: 9, column: 9, length: 9) == ["a.yml:9:9: error: oh [H0104]", "", "^"])
}

@Test func anUnderlineEndsWithItsLine() {
  #expect(formatted("abc\ndef", line: 1, column: 2, length: 40)[2] == " ^~")
}

@Test func coloursAreForTerminals() {
  #expect(formatted("ab", line: 1, column: 1, length: 1, color: true).joined().contains("\u{1B}[1;31merror:\u{1B}[0m"))
  #expect(!formatted("ab", line: 1, column: 1, length: 1).joined().contains("\u{1B}"))
}

@Test func diagnosticsAreSortedAndSaidOnce() {
  func make(_ line: Int, _ code: String) -> Diagnostic {
    Diagnostic(code: code, message: "", position: SourcePosition(line: line, column: 1), length: 1)
  }
  let sorted = [make(2, "H0001"), make(1, "H0003"), make(2, "H0001"), make(1, "H0002")].sortedOnce()
  #expect(sorted == [make(1, "H0002"), make(1, "H0003"), make(2, "H0001")])
}

@Test func whatSomebodyElseWroteCommandsNoTerminal() {
  let diagnostic = Diagnostic(
    code: "", message: "no \u{1B}[2J\n\u{9B}1m", position: SourcePosition(line: 1, column: 1), length: 1)
  let lines = diagnostic.formatted(in: SourceText(Array("a\u{1B}b".utf8), file: "a"), color: false).split(
    separator: "\n")
  #expect(lines == ["a:1:1: error: no \u{FFFD}[2J\u{FFFD}\u{FFFD}1m", "a\u{FFFD}b", "^"])
}

@Test(arguments: [0, 40, 5000]) func aPasswordIsNotShownWhereverTheLineIsCut(before: Int) throws {
  let line = String(repeating: " ", count: before) + "git: 'https://bot:hunter2@git.example/p', x: y"
  for column in [1, before + 7, before + 16, before + 22, before + 40] {
    let shown = formatted(line, line: 1, column: column, length: 1)
    #expect(!shown.joined().contains("unter2"))
  }
  #expect(formatted(line, line: 1, column: before + 7, length: 1)[1].contains("https://bot:*******@git.example/p"))
}
