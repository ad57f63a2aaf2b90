import Templating
import Testing

@Suite("Whitespace")
struct WhitespaceTests {
  private let field = FieldView(
    isOptional: true, lines: ["one", "two"], parents: [ParentView()], children: [FieldView(name: "x")])

  @Test(
    "tags alone on their line leave no line",
    arguments: [
      ("a\n{{#isOptional}}\nb\n{{/isOptional}}\nc\n", "a\nb\nc\n"),
      ("a\n  {{#isOptional}}  \n  b\n  {{/isOptional}}\t\nc\n", "a\n  b\nc\n"),
      ("a\r\n{{#isOptional}}\r\nb\r\n{{/isOptional}}\r\nc\r\n", "a\r\nb\r\nc\r\n"),
      ("{{^isOptional}}\nb\n{{/isOptional}}\nc", "c"),
      ("a\n{{! one\n two }}\nb\n", "a\nb\n"),
      ("a\n{{#lines}}\n  - {{.}}\n{{/lines}}\nb\n", "a\n  - one\n  - two\nb\n"),
      ("{{#lines}}\n\n{{.}}\n{{/lines}}\n", "\none\n\ntwo\n"),
      ("{{#isOptional}}{{^parent}}\nno\n{{/parent}}{{/isOptional}}\nyes\n", "yes\n"),
      ("a\n  {{#isOptional}}\nb\n  {{/isOptional}}", "a\nb\n"),
      ("a\n{{$hook}}{{/hook}}\nb\n", "a\nb\n"),
      ("a\n  {{$hook}}\n  default\n  {{/hook}}\nb\n", "a\n  default\nb\n"),
    ])
  func standalone(template: String, expected: String) throws {
    #expect(try render(template, field) == expected)
  }

  @Test(
    "what is written inline stays inline",
    arguments: [
      ("f({{#lines}}{{.}}{{^-last}}, {{/-last}}{{/lines}})\n", "f(one, two)\n"),
      ("  {{#isOptional}}let {{/isOptional}}{{name}}\n", "  let title\n"),
      ("  {{#lines}}{{.}}{{/lines}}\n", "  onetwo\n"),
      ("a {{! comment }} b\n", "a  b\n"),
      ("{{#isOptional}}a\n{{/isOptional}} b\n", "a\n b\n"),
      ("{{name}}{{#isOptional}}\n?{{/isOptional}}\n", "title\n?\n"),
      ("f({{>args}})\n", "f(title)\n"),
      ("{{#lines}}{{>item}}{{/lines}}.\n", "<one><two>.\n"),
    ])
  func inline(template: String, expected: String) throws {
    #expect(try render(template, field, partials: ["args": "{{name}}\n", "item": "<{{.}}>\n"]) == expected)
  }

  @Test(
    "no blanks are left on an empty line",
    arguments: [
      ("a\n  {{#alias}}x{{/alias}}\nb\n", "a\n\nb\n"),
      ("a\n  {{#alias}}x{{/alias}} \t\nb\n", "a\n\nb\n"),
      ("a\n   \nb\n", "a\n\nb\n"),
      ("a\n  {{#alias}}x{{/alias}}", "a\n"),
      ("  {{#alias}}x{{/alias}}\r\nb", "\r\nb"),
      ("a {{#alias}}x{{/alias}}\nb\n", "a \nb\n"),
    ])
  func blankLines(template: String, expected: String) throws {
    #expect(try render(template, field) == expected)
  }

  @Test("an empty value leaves an empty line")
  func emptyValue() throws {
    #expect(try render("a\n    {{name}}\nb\n", FieldView(name: "")) == "a\n\nb\n")
  }

  @Test(
    "further lines of a value are indented like its place",
    arguments: [
      ("    {{name}}\n", "    a\n\n      b\n    c\n"),
      ("\t{{name}},\n", "\ta\n\n\t  b\n\tc,\n"),
      ("  x = {{name}}\n", "  x = a\n\n  b\nc\n"),
      ("  {{#isOptional}}{{name}}{{/isOptional}}\n", "  a\n\n    b\n  c\n"),
      ("  {{>body}}\n", "  {\n    a\n\n      b\n    c\n  x = a\n\n    b\n  c\n  }\n"),
    ])
  func severalLines(template: String, expected: String) throws {
    let view = FieldView(name: "a\n\n  b\nc", isOptional: true)
    #expect(try render(template, view, partials: ["body": "{\n  {{name}}\nx = {{name}}\n}\n"]) == expected)
  }

  @Test("comment forms are indented and never leave an empty line behind them")
  func commentForms() throws {
    let view = FieldView(summary: "One.\n\nTwo.", children: [])
    #expect(try render("  {{summary.doc}}\n  let x\n", view) == "  /// One.\n  ///\n  /// Two.\n  let x\n")
    #expect(try render("{{summary.hash}}\n", view) == "# One.\n#\n# Two.\n")
    #expect(try render("{{summary.dashes}}\n", view) == "-- One.\n--\n-- Two.\n")
  }

  @Test("partials keep the indentation of their place")
  func partials() throws {
    let partials = [
      "outer": "begin\n  {{>inner}}\n\nend\n", "inner": "{{#lines}}\n{{.}}\n\n{{/lines}}\n", "open": "no newline",
    ]
    #expect(
      try render("  {{>outer}}\n.\n", field, partials: partials) == "  begin\n    one\n\n    two\n\n\n  end\n.\n")
    #expect(try render("  {{>open}}\n.", field, partials: partials) == "  no newline.")
    #expect(try render("a\n  {{>inner}}", FieldView(), partials: partials) == "a\n")
  }
}
