import Foundation
import Templating
import Testing
import Yams

@Suite("Forms")
struct FormTests {
  /// Words that try to get out of wherever they are written.
  static let hostile: [String] = [
    "", " ", "plain", "it's", "\"", "\\", "\\(", "\\(x)", "\"\"\"", "\"\"\"#", "\"#", "#\"", "a\nb", "a\r\nb", "a\rb",
    "\n",
    "a\u{0}b", "\u{1}\u{7F}\u{85}\u{9F}", "\t", "\u{301}", "e\u{301}", "\"\u{301}", "\\\u{301}", "\n\u{301}x",
    "\u{200D}", "\u{1F468}\u{200D}\u{1F469}", "\u{FE0F}", "\u{1F3FD}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "\u{202E}abc",
    "\u{FFFE}\u{FFFF}", "\u{1FFFF}", "\u{10FFFF}", "{{name}}", "*/", "/* */", "//", "'; DROP TABLE books; --",
    "$(rm -rf /)",
    "`x`", "- item", "key: value", "# no comment", "%YAML", "---", "...", "yes", "null", "1e3", "[a]", "{a: b}",
    "&a *b",
    "<script>", "a|b", "!x", "@x", "e\u{301}\\u{301}", "\u{D7FF}\u{E000}", "caf\u{E9} \u{1F426}",
  ]

  @Test("Swift literals read back as what they were written from", arguments: hostile)
  func swiftLiteral(value: String) throws {
    let literal = Form.swift.string(value)
    let read = try #require(SwiftLiteralReader.read(literal))
    #expect(Array(read.unicodeScalars) == Array(value.unicodeScalars))
    #expect(!literal.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
  }

  @Test(
    "Swift literals by example",
    arguments: [
      ("a \"b\" \\(c)", #""a \"b\" \\(c)""#),
      ("\u{0}\u{1}\u{7F}", #""\0\u{1}\u{7F}""#),
      ("\u{301}e\u{301}\n\u{301}", "\"\\u{301}e\u{301}\\n\\u{301}\""),
      ("\u{202E}", #""\u{202E}""#),
    ])
  func swiftLiterals(value: String, expected: String) {
    #expect(Array(Form.swift.string(value).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("JSON strings read back as what they were written from", arguments: hostile)
  func json(value: String) throws {
    let read = try JSONDecoder().decode([String].self, from: Data("[\(Form.json.string(value))]".utf8))
    #expect(read.map { Array($0.unicodeScalars) } == [Array(value.unicodeScalars)])
  }

  // Yams itself loses a byte order mark at the start of a scalar.
  @Test("YAML scalars read back as what they were written from", arguments: hostile.filter { $0 != "\u{FEFF}" })
  func yaml(value: String) throws {
    let document = "key: \(Form.yaml.string(value)) # comment\nother: 1\n"
    let node = try #require(try Yams.compose(yaml: document)?.mapping)
    #expect(node["key"]?.string.map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
    #expect(node["key"]?.tag == Tag(.str))
    #expect(node.count == 2)
  }

  @Test(
    "SQL literals",
    arguments: [
      ("it's", "'it''s'"), ("'; DROP TABLE books; --", "'''; DROP TABLE books; --'"), ("a\\'", "'a\\'''"), ("", "''"),
      ("a\u{0}b", "'a\u{FFFD}b'"), ("a\nb", "'a\nb'"), ("'\u{301}", "'''\u{301}'"),
    ])
  func sql(value: String, expected: String) {
    #expect(Array(Form.sql.string(value).utf8) == Array(expected.utf8))
  }

  @Test("shell words read back as what they were written from", arguments: hostile.filter { !$0.contains("\0") })
  func shell(value: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf %s \(Form.shell.string(value)); exit 7"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(Array(read) == Array(value.utf8))
    #expect(process.terminationStatus == 7)
  }

  @Test(
    "Markdown",
    arguments: [
      ("plain words, (really) - so. 1.5 + 2!", "plain words, (really) - so. 1.5 + 2!"),
      ("a *b* _c_ `d` snake_case [x](y)", "a \\*b\\* \\_c\\_ \\`d\\` snake_case \\[x\\](y)"),
      ("# title", "\\# title"), ("- item", "\\- item"), ("12. item", "12\\. item"), ("12) item", "12\\) item"),
      ("--- ", "\\---"), ("===", "\\==="), ("<b> & &amp; &#1;", "\\<b\\> & \\&amp; \\&#1;"), ("a|b", "a\\|b"),
      ("  two\r\n\r\n  lines\u{2028}x ", "two lines x"), ("\\", "\\\\"), ("a\u{0}b", "a\u{FFFD}b"), ("", ""),
    ])
  func markdown(value: String, expected: String) {
    #expect(Form.markdown.string(value) == expected)
  }

  @Test("comments cannot be left", arguments: hostile, [Form.doc, .hash, .dashes, .slashes])
  func comments(value: String, form: Form) {
    let prefix = [Form.doc: "///", .hash: "#", .dashes: "--", .slashes: "//"][form] ?? ""
    let ends: Set<Unicode.Scalar> = ["\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let written = form.string(value)
    for line in written.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: ends.contains)
    where !written.isEmpty {
      #expect(String(String.UnicodeScalarView(line)).utf8.starts(with: prefix.utf8))
      #expect(line.last != " ")
    }
    #expect(!written.contains("*/"))
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(
    "comments by example",
    arguments: [
      ("One.\r\n\r\nTwo.\rThree.\u{2028}Four.\n\n", "/// One.\n///\n/// Two.\n/// Three.\n/// Four."),
      ("a */ b", "/// a *\\/ b"), ("a\tb  ", "/// a b"), ("", ""), ("\n \n", ""), ("\u{0}", "/// \u{FFFD}"),
    ])
  func docs(value: String, expected: String) {
    #expect(Form.doc.string(value) == expected)
  }

  @Test("forms chain from the inside out")
  func chain() throws {
    let view = FieldView(name: "\"q\"", summary: "it's \"x\" \\")
    #expect(try render("{{summary.sql.swift}}", view) == #""'it''s \"x\" \\'""#)
    #expect(try render("{{summary.json.shell}}", view) == #"'"it'\''s \"x\" \\"'"#)
    #expect(try render("{{name.json}}", view) == #""\"q\"""#)
    #expect(try render("  {{summary.markdown.doc}}", view) == #"  /// it's "x" \\"#)
  }
}

/// Reads a Swift string literal as the language defines it, or nil if it is none.
enum SwiftLiteralReader {
  static func read(_ literal: String) -> String? {
    var scalars = Array(literal.unicodeScalars)[...]
    guard scalars.popFirst() == "\"" else { return nil }
    var result = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"": return scalars.isEmpty ? String(result) : nil
      case "\n", "\r", "\0": return nil
      case "\\":
        guard let escaped = readEscape(&scalars) else { return nil }
        result.append(escaped)
      default: result.append(scalar)
      }
    }
    return nil
  }

  private static func readEscape(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    switch scalars.popFirst() {
    case "\\": return "\\"
    case "\"": return "\""
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "0": return "\0"
    case "u":
      guard scalars.popFirst() == "{", let end = scalars.firstIndex(of: "}") else { return nil }
      let digits = String(String.UnicodeScalarView(scalars[..<end]))
      scalars = scalars[(end + 1)...]
      return (1...8).contains(digits.count) ? UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) : nil
    default: return nil
    }
  }
}
