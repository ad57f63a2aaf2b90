import ServiceDescription
import Testing

let documentCases: [DiagnosticCase] = [
  .init("an empty file", "", "1:1 H0001 the file is empty"),
  .init("blank lines", "\n  \n", "1:1 H0001 the file is empty"),
  .init("only comments", "1️⃣# hornero: 1\n", "1️⃣ H0002 the file holds only comments"),
  .init("only a document marker", "1️⃣---\n", "1️⃣ H0002 the file holds only comments"),
  .init(
    "an unclosed bracket", service("data: 1️⃣{ engines: [sqlite]"),
    "1️⃣ H0003 '{' is not closed; expected ',' or '}' before line 4"),
  .init("a missing comma", "a: { b: c 1️⃣d: e }\n", "1️⃣ H0003 a ',' is missing before 'd'"),
  .init("text after quotes", "a: 'b' 1️⃣c\n", "1️⃣ H0003 'c' stands after the closing quote"),
  .init(
    "a list item after text", "a: b\n1️⃣- c\n",
    "1️⃣ H0003 expected a key of the map that begins on line 1; is the indentation right?"),
  .init(
    "a list item on the line of its key", "a: 1️⃣- b\n",
    "1️⃣ H0003 a list item cannot stand here; put it on a line of its own"),
  .init("a value that ends in a colon", "a: 1️⃣b:\n", "1️⃣ H0004 a value with ': ' in it needs quotes; quote it: 'b:'"),
  .init("a line without colon before a key", "a:\n  1️⃣b c\n  d: e\n", "1️⃣ H0003 expected ':' after 'b'"),
  .init("two quotes", "a: { b: 'c'1️⃣d }\n", "1️⃣ H0003 'd' stands after the closing quote"),
  .init("a bare ampersand", "a: 1️⃣& b\n", "1️⃣ H0004 no value may begin with '&'; quote it: '& b'"),
  .init("a bare exclamation mark", "a: 1️⃣! b\n", "1️⃣ H0010 tags are refused: every value is text to begin with"),
  .init("a question mark", "a: 1️⃣? b\n", "1️⃣ H0004 no value may begin with '?'; quote it: '? b'"),
  .init("a lone closing bracket", "a: 1️⃣]\n", "1️⃣ H0003 expected a value"),
  .init(
    "an optional list in a flow map", "a: { type: 1️⃣[int]? }\n",
    "1️⃣ H0004 a value cannot go on like this; quote it: '[int]?'"),
  .init(
    "a pattern in brackets", "a: { b: 1️⃣[a-z]+, c: d }\n", "1️⃣ H0004 a value cannot go on like this; quote it: '[a-z]+'"),
  .init("a colon in flow", "a: { b: 1️⃣x: y }\n", "1️⃣ H0004 a value cannot go on like this; quote it: 'x: y'"),
  .init("an unclosed bracket at the end", "a: 1️⃣[b, c\n", "1️⃣ H0003 '[' is never closed"),
  .init("an unclosed quote", "a: 1️⃣'b\nc: d\n", "1️⃣ H0003 the quote that opens here is never closed"),
  .init(
    "an escape in double quotes", "a: \"^1️⃣\\d+$\"\n",
    #"1️⃣ H0003 '\d' means nothing in double quotes; use single quotes, where \ is \"#),
  .init("a line without colon", "a: b\n1️⃣c\nd: e\n", "1️⃣ H0003 expected ':' after 'c'"),
  .init(
    "a key that is indented too far", "a: b\n  c1️⃣: d\n",
    "1️⃣ H0003 a key cannot stand here; is the indentation right?"),
  .init(
    "a key that is not indented enough", "a:\n    b: c\n  1️⃣d: e\n",
    "1️⃣ H0003 expected a key of the map that begins on line 1; is the indentation right?"),
  .init(
    "a flow map where text is wanted", "a: 1️⃣{id}/publish\n",
    "1️⃣ H0004 a value cannot go on like this; quote it: '{id}/publish'"),
  .init(
    "braces within text in a flow map", "a: { path: 1️⃣search/{term}, b: c }\n",
    "1️⃣ H0004 a value cannot go on like this; quote it: 'search/{term}'"),
  .init(
    "a pattern in a flow map", "a: { pattern: 1️⃣^\\d{3}$, b: c }\n",
    #"1️⃣ H0004 a value cannot go on like this; quote it: '^\d{3}$'"#),
  .init("an optional array", "a: 1️⃣[string]?\n", "1️⃣ H0004 a value cannot go on like this; quote it: '[string]?'"),
  .init("a bare star", "a: { b: 1️⃣* }\n", "1️⃣ H0004 no value may begin with '*'; quote it: '*'"),
  .init("an at sign", "a: 1️⃣@admin # who\n", "1️⃣ H0004 no value may begin with '@'; quote it: '@admin'"),
  .init("a backtick", "a: [1️⃣`b`, c]\n", "1️⃣ H0004 no value may begin with '`'; quote it: '`b`'"),
  .init("a percent sign", "a: 1️⃣%b's\n", "1️⃣ H0004 no value may begin with '%'; quote it: '%b''s'"),
  .init(
    "a colon in a value", "summary: 1️⃣Books: all of them\n",
    "1️⃣ H0004 a value with ': ' in it needs quotes; quote it: 'Books: all of them'"),
  .init("a tab before a key", "a:\n1️⃣\tb: c\n", "1️⃣ H0005 indent with spaces; YAML takes no tabs here"),
  .init("a tab after spaces", "a:\n  b: c\n  1️⃣\td: e\n", "1️⃣ H0005 indent with spaces; YAML takes no tabs here"),
  .init(
    "duplicate keys", service("data: { stores: [memory] }\n1️⃣data:\n  engines: [sqlite]"),
    "1️⃣ H0006 duplicate key 'data', first on line 3"),
  .init(
    "a duplicate key in quotes", fields("a: { type: int, 1️⃣'type': int, 2️⃣type: string }"),
    "1️⃣ H0006 duplicate key 'type', first on line 6", "2️⃣ H0006 duplicate key 'type', first on line 6"),
  .init(
    "an anchor and an alias", fields("a: 1️⃣&rules { type: int }\nb: 2️⃣*rules"),
    "1️⃣ H0007 anchors are refused: write the value where it is used; if text is meant, quote it",
    "2️⃣ H0008 aliases are refused: write the value out; if text is meant, quote it: '*rules'"),
  .init(
    "a merge key", fields("a:\n  1️⃣<<: { type: int }\n  type: int"),
    "1️⃣ H0009 merge keys are refused: write the keys out"),
  .init(
    "a tag", service("summary: 1️⃣!!str 12"), "1️⃣ H0010 tags are refused: every value is text to begin with"),
  .init(
    "two documents", service("") + "1️⃣---\nhornero: 1\n",
    "1️⃣ H0011 a second document begins here; one file describes one"),
  .init(
    "a map as a key", fields("1️⃣{id}: int\na: int"), "1️⃣ H0012 a key must be text; if text is meant, quote it: '{id}'"),
  .init(
    "too deep", "a: " + String(repeating: "[", count: 63) + "1️⃣[" + String(repeating: "[", count: 200),
    "1️⃣ H0013 nested more than 64 levels deep"),
  .init(
    "too large", "a: " + String(repeating: "b", count: 2 * 1024 * 1024),
    "1:1 H0014 the file has 2097155 bytes; more than 2 MB is refused"),
  .init(
    "a control character", "a: b\nc: é1️⃣\u{1B}[0m\n",
    #"1️⃣ H0016 U+001B may not stand in YAML; in double quotes it is written "\u001B""#),
  .init(
    "a byte order mark within the text", "a: b\nc: 1️⃣\u{FFFE}\n",
    #"1️⃣ H0016 U+FFFE may not stand in YAML; in double quotes it is written "\uFFFE""#),
]

@Test(arguments: documentCases) func whatIsWrongWithADocument(_ example: DiagnosticCase) {
  // Most of these are no descriptions; only what the document itself is told counts.
  let marked = Marked(example.input)
  let (node, diagnostics) = parseDocument(Array(marked.text.utf8), file: "hornero.yml")
  let said = diagnostics.map { diagnostic in
    let marker = marked.positions.first { $0.value == diagnostic.position }?.key ?? diagnostic.position.description
    return "\(marker) \(diagnostic.code) \(diagnostic.message)"
  }
  #expect(said == example.expected)
  #expect(node != nil || !said.isEmpty)
}

@Test(
  arguments: [
    ([0x61, 0x3A, 0x20, 0xC3, 0xA9, 0xFF, 0x0A], 5, "byte 0xFF is not UTF-8; save the file as UTF-8"),
    ([0x61, 0x3A, 0x20, 0xE9, 0x0A], 4, "byte 0xE9 is not UTF-8; save the file as UTF-8"),
    ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 4, "byte 0xED is not UTF-8; save the file as UTF-8"),
    ([0x61, 0x3A, 0x20, 0xC0, 0x80], 4, "byte 0xC0 is not UTF-8; save the file as UTF-8"),
    ([0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], 4, "byte 0xF4 is not UTF-8; save the file as UTF-8"),
    ([0x61, 0x3A, 0x20, 0xE2, 0x82], 4, "byte 0xE2 is not UTF-8; save the file as UTF-8"),
  ] as [([UInt8], Int, String)])
func bytesThatAreNotUTF8AreNamedWhereTheyStand(_ bytes: [UInt8], _ column: Int, _ message: String) {
  let (node, diagnostics) = parseDocument(bytes, file: "hornero.yml")
  let position = SourcePosition(line: 1, column: column)
  #expect(node == nil)
  #expect(diagnostics == [Diagnostic(code: "H0015", message: message, position: position, length: 1)])
}

@Test func aBillionLaughsAreNotLaughed() {
  var text = "a: &a [lol, lol, lol]\n"
  for (index, letter) in "bcdefghijklmnopqrstuvwxyz".enumerated() {
    let before = Array("abcdefghijklmnopqrstuvwxyz")[index]
    text += "\(letter): &\(letter) [" + repeatElement("*\(before)", count: 9).joined(separator: ", ") + "]\n"
  }
  let (_, diagnostics) = parseDocument(Array(text.utf8), file: "hornero.yml")
  #expect(diagnostics.count { $0.code == "H0007" } == 26)
  #expect(diagnostics.count { $0.code == "H0008" } == 25 * 9)
  #expect(diagnostics.first { $0.code == "H0008" }?.position == SourcePosition(line: 2, column: 8))
}

@Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n "])
func twentyThousandLevelsAreRefused(_ opening: String) {
  var text = ""
  for level in 0..<20_000 {
    text += opening == "a:\n " ? "a:\n" + String(repeating: " ", count: min(level, 80)) : opening
  }
  let (node, diagnostics) = parseDocument(Array(text.utf8), file: "hornero.yml")
  #expect(node == nil)
  #expect(diagnostics.hasErrors)
}

@Test func lineEndsAndAByteOrderMarkAreTolerated() throws {
  let unix = Array(bookstore.utf8)
  let windows =
    [0xEF, 0xBB, 0xBF]
    + Array(bookstore.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
  let first = parseService(unix, file: "a.yml")
  let second = parseService(windows, file: "b.yml")
  #expect(second.diagnostics.isEmpty)
  #expect(try #require(first.service) == #require(second.service))
  #expect(first.service?.resources.map(\.origin.position) == second.service?.resources.map(\.origin.position))
}

@Test func everyScalarIsText() throws {
  let text = "a: [on, yes, 1e3, 010, 2026-11-20, ~, null, 0x1F, 'true', .inf]\n"
  let node = try #require(parseDocument(Array(text.utf8), file: "a.yml").0)
  let words = node["a"]?.elements?.compactMap(\.text)
  #expect(words == ["on", "yes", "1e3", "010", "2026-11-20", "~", "null", "0x1F", "true", ".inf"])
}

@Test func nodesHaveTheirExactRanges() throws {
  let text = "é: { k: 'it''s', l: [a, {b: c}] }\nm:\n  - n\n  - \"\\u00e9\"\np: |\n  block\n  text\n"
  let node = try #require(parseDocument(Array(text.utf8), file: "a.yml").0)
  func place(_ node: DocumentNode?) -> String {
    node.map { "\($0.range.start)-\($0.range.end)+\($0.range.length)" } ?? ""
  }
  #expect(place(node["é"]) == "1:4-1:34+30")
  #expect(node["é"]?.source == "{ k: 'it''s', l: [a, {b: c}] }")
  #expect(place(node["é"]?["k"]) == "1:9-1:16+7")
  #expect(place(node["é"]?["l"]?.elements?[1]) == "1:25-1:31+6")
  #expect(place(node["m"]?.elements?[0]) == "3:5-3:6+1")
  #expect(place(node["m"]?.elements?[1]) == "4:5-4:13+8")
  #expect(node["m"]?.elements?[1].text == "é")
  #expect(node["p"]?.text == "block\ntext\n")
  #expect(node["p"]?.range.start == SourcePosition(line: 5, column: 4))
  #expect(node["p"]?.range.length == 1)
}
