import Templating
import Testing

@Suite("Mistakes")
struct MistakeTests {
  private static let members =
    "name, summary, note, alias, isOptional, lines, words, kind, parent, children"
  private static let forms = "swift, sql, json, yaml, markdown, shell, doc, hash, dashes, slashes"

  @Test(
    "in names",
    arguments: [
      ("{{nmae}}", #"1:1: there is no "nmae" in FieldView; did you mean "name"?"#),
      ("a\n  {{ sumary.swift }}", #"2:3: there is no "sumary" in FieldView; did you mean "summary"?"#),
      ("\u{1F426}\u{E9}{{zzz}}", #"1:3: there is no "zzz" in FieldView; FieldView has \#(members)"#),
      (
        "{{#children}}{{#parent}}{{titel.swift}}{{/parent}}{{/children}}",
        #"1:25: there is no "titel" in ParentView, nor in FieldView; did you mean "title"?"#
      ),
      ("{{kind.swfit}}", #"1:1: there is no "swfit" in KindView; did you mean "swift"?"#),
      ("{{kind.swift.x}}", #"1:1: there is no form "x" to write "swift" in; the forms are \#(forms)"#),
      ("{{name.swft}}", #"1:1: there is no form "swft" to write "name" in; did you mean "swift"?"#),
      (
        "{{summary.doc.swift}}",
        #"1:1: "doc" writes whole lines, so no form can follow it"#
      ),
      ("{{^isOptional}}{{nmae}}{{/isOptional}}", #"1:16: there is no "nmae" in FieldView; did you mean "name"?"#),
      ("{{#chidren}}{{x}}{{/chidren}}", #"1:1: there is no "chidren" in FieldView; did you mean "children"?"#),
      ("{{.}}", #"1:1: {{.}} is a FieldView here, which has no text of its own; name one of its members"#),
      (
        "{{#children}}{{.}}{{/children}}",
        #"1:14: {{.}} is a FieldView here, which has no text of its own; name one of its members"#
      ),
      ("{{a b}}", #"1:1: "a b" is not a name; \#(grammar)"#),
      ("{{a..b}}", #"1:1: "a..b" is not a name; \#(grammar)"#),
      ("{{1a}}", #"1:1: "1a" is not a name; \#(grammar)"#),
      ("{{}}", #"1:1: this tag holds no name; \#(grammar)"#),
      ("{{#}}x{{/}}", #"1:1: this tag holds no name; \#(grammar)"#),
      ("{{> }}", #"1:1: this tag holds no name"#),
    ])
  func names(template: String, expected: String) {
    #expect(mistakes(template) == ["main:\(expected)"])
  }

  private static let grammar =
    #"names consist of letters, digits and _, joined by dots; write {{"{{"}} where the output needs {{"#

  @Test(
    "in what is made of a value",
    arguments: [
      (
        "{{summary}}",
        #"1:1: "summary" is a person's words and needs a form; write one of {{summary.swift}}, {{summary.sql}}, "#
          + "{{summary.json}}, {{summary.yaml}}, {{summary.markdown}}, {{summary.shell}}, {{summary.doc}}, "
          + "{{summary.hash}}, {{summary.dashes}}, {{summary.slashes}}"
      ),
      (
        "{{#words}}{{.}}{{/words}}",
        #"1:11: "." is a person's words and needs a form; write one of {{.swift}}, {{.sql}}, "#
          + "{{.json}}, {{.yaml}}, {{.markdown}}, {{.shell}}, {{.doc}}, {{.hash}}, {{.dashes}}, {{.slashes}}"
      ),
      ("{{alias}}", #"1:1: "alias" may be absent; write it inside {{#alias}}…{{/alias}}"#),
      ("{{^alias}}{{alias}}{{/alias}}", #"1:11: "alias" may be absent; write it inside {{#alias}}…{{/alias}}"#),
      (
        "{{#alias}}{{#children}}{{alias}}{{/children}}{{/alias}}",
        #"1:24: "alias" may be absent; write it inside {{#alias}}…{{/alias}}"#
      ),
      ("{{note.swift}}", #"1:1: "note" may be absent; write it inside {{#note}}…{{/note}}"#),
      ("{{parent.name}}", #"1:1: "parent" may be absent; write {{name}} inside {{#parent}}…{{/parent}}"#),
      ("{{lines}}", #"1:1: "lines" is a list; repeat it with {{#lines}}{{.}}{{/lines}}"#),
      ("{{children}}", #"1:1: "children" is a list and has no text; repeat it with {{#children}}…{{/children}}"#),
      (
        "{{children.name}}", #"1:1: "children" is a list and has no "name"; repeat it with {{#children}}…{{/children}}"#
      ),
      ("{{kind}}", #"1:1: "kind" is a KindView and has no text; name one of its members"#),
      (
        "{{isOptional}}",
        #"1:1: "isOptional" is a flag and has no text; include something with {{#isOptional}}…{{/isOptional}}"#
      ),
      ("{{isOptional.swift}}", #"1:1: "isOptional" is a flag and has no "swift""#),
      ("{{#name}}x{{/name}}", #"1:1: "name" is always there and cannot be asked for; write it without a section"#),
      ("{{^name}}x{{/name}}", #"1:1: "name" is always there and cannot be asked for; write it without a section"#),
      ("{{^kind}}x{{/kind}}", #"1:1: "kind" is always there, so this is never written"#),
      ("{{#note.swift}}x{{/note.swift}}", #"1:1: a form writes a value and cannot be asked for; leave out .swift"#),
      ("{{-first}}", #"1:1: "-first" is a flag; ask for it with {{#-first}} or {{^-first}}"#),
      (
        "{{#-last}}x{{/-last}}",
        #"1:1: "-last" has a meaning only inside a list; put it into the section of a list"#
      ),
      (
        "let x {{summary.doc}}",
        #"1:7: "doc" writes comment lines and must be alone on its line; put {{summary.doc}} on a line of its own"#
      ),
      (
        "{{summary.doc}} let x",
        #"1:1: "doc" writes comment lines and must be alone on its line; put {{summary.doc}} on a line of its own"#
      ),
    ])
  func uses(template: String, expected: String) {
    #expect(mistakes(template) == ["main:\(expected)"])
  }

  @Test(
    "in the syntax",
    arguments: [
      ("{{#isOptional}}\nx", "1:1: {{#isOptional}} is never closed; end it with {{/isOptional}}"),
      ("x {{/isOptional}}", "1:3: {{/isOptional}} closes nothing"),
      (
        "{{#isOptional}}x{{/isOptionel}}",
        "1:17: {{/isOptionel}} closes nothing; the innermost open tag is {{#isOptional}}"
      ),
      (
        "{{#children}}{{#isOptional}}x{{/children}}",
        "1:14: {{#isOptional}} is never closed; end it with {{/isOptional}}"
      ),
      (
        "{{name",
        #"1:1: this tag is not closed on its line; end it with }}, or write {{"{{"}} where the output needs {{"#
      ),
      (
        "{{name\n}}",
        #"1:1: this tag is not closed on its line; end it with }}, or write {{"{{"}} where the output needs {{"#
      ),
      ("{{", #"1:1: this tag is not closed on its line; end it with }}, or write {{"{{"}} where the output needs {{"#),
      (
        "{{{name}}}",
        #"1:1: nothing is ever escaped, so there is no {{{…}}}; write {{name}}, or {{"{"}}{{name}} for a brace before a value"#
      ),
      ("{{&name}}", "1:1: nothing is ever escaped, so there is no {{&…}}; write {{name}}"),
      ("{{=<% %>=}}", #"1:1: the delimiters cannot be changed; write {{"{{"}} where the output needs {{"#),
      ("{{>nothing}}", #"1:1: there is no template "nothing""#),
      ("{{>parrt}}", #"1:1: there is no template "parrt"; did you mean "part"?"#),
      ("{{<parrt}}{{/parrt}}", #"1:1: there is no template "parrt"; did you mean "part"?"#),
      ("{{<part}}{{$bodi}}x{{/bodi}}{{/part}}", #"1:10: part has no block "bodi"; did you mean "body"?"#),
      ("{{<part}}{{$zzz}}x{{/zzz}}{{/part}}", #"1:10: part has no block "zzz"; its blocks are body, foot"#),
      (
        "{{<part}}lost{{/part}}",
        "1:1: only blocks can stand inside {{<part}}, anything else would be lost; put it into one of the parent's blocks"
      ),
      (
        "{{<part}}\n{{name}}\n{{/part}}",
        "2:1: only blocks can stand inside {{<part}}, anything else would be lost; put it into one of the parent's blocks"
      ),
      (
        "{{<part}}{{$body}}1{{/body}}{{$body}}2{{/body}}{{/part}}", #"1:29: the block "body" is given twice"#
      ),
    ])
  func syntax(template: String, expected: String) {
    let partials = ["part": "{{$body}}{{/body}}{{#isOptional}}{{$foot}}{{/foot}}{{/isOptional}}"]
    #expect(mistakes(template, partials: partials) == ["main:\(expected)"])
  }

  @Test("all are reported in one go, in reading order, each once")
  func allAtOnce() {
    let template = """
      {{nope}} {{summary}}
      {{#isOptional}}
      {{#lines}}{{{x}}}{{/lines}}
      {{/isOptionals}} {{>gone}}
      {{#unknown}}{{name.zip}}{{anything}}{{/unknown}}
      {{>part}} {{>part}}
      """
    let positions = mistakes(template, partials: ["part": "{{bad1}}\n{{bad2}}"]).map { line in
      line.split(separator: ":").prefix(3).joined(separator: ":")
    }
    #expect(
      positions == [
        "main:1:1", "main:1:10", "main:3:11", "main:4:1", "main:4:18", "main:5:1", "main:5:13", "part:1:1", "part:2:1",
      ])
  }

  @Test("a partial is checked in each context it is used in")
  func partialsInContext() {
    let found = mistakes(
      "{{>part}}\n{{#kind}}\n  {{>part}}\n{{/kind}}",
      partials: ["part": "{{name}}{{#parent}}{{title.swift}}{{/parent}}"])
    #expect(found == [])
    let wrong = mistakes("{{#kind}}\n  {{>part}}\n{{/kind}}{{>part}}", partials: ["part": "{{isText}}{{swift}}"])
    #expect(
      wrong == [
        #"part:1:1: "isText" is a flag and has no text; include something with {{#isText}}…{{/isText}} (included from main:2:3)"#,
        #"part:1:1: there is no "isText" in FieldView; \#("FieldView has \(Self.members)") (included from main:3:10)"#,
        #"part:1:11: there is no "swift" in FieldView; \#("FieldView has \(Self.members)") (included from main:3:10)"#,
      ])
  }

  @Test("what replaces a block is checked where the block stands")
  func blocksInContext() {
    let partials = ["list": "{{#children}}{{$item}}{{name}}{{/item}}{{/children}}{{#kind}}{{$kind}}{{/kind}}{{/kind}}"]
    #expect(mistakes("{{<list}}{{$kind}}{{swift}}{{/kind}}{{/list}}", partials: partials) == [])
    #expect(
      mistakes("{{<list}}{{$item}}{{swift}}{{/item}}{{/list}}", partials: partials) == [
        #"main:1:19: there is no "swift" in FieldView; FieldView has \#(Self.members) (included from main:1:1)"#
      ])
  }

  @Test(
    "endless inclusion",
    arguments: [
      ["a": "{{>a}}"],
      ["a": "{{#isOptional}}{{>a}}{{/isOptional}}"],
      ["a": "{{>b}}", "b": "{{#kind}}{{>a}}{{/kind}}"],
      ["a": "{{#lines}}{{>a}}{{/lines}}"],
      ["a": "{{<a}}{{/a}}"],
      ["a": "{{$x}}{{<a}}{{$x}}{{<a}}{{/a}}{{/x}}{{/a}}{{/x}}"],
    ])
  func endless(partials: [String: String]) {
    let found = mistakes("{{>a}}", partials: partials)
    #expect(found.count == 1)
    #expect(found.first?.contains("\" includes itself without end; include it in a section that goes down") == true)
  }

  @Test("a partial that goes down to a smaller view is no endless inclusion")
  func descending() {
    #expect(mistakes("{{>a}}", partials: ["a": "{{#children}}{{>b}}{{/children}}", "b": "{{name}}{{>a}}"]) == [])
    #expect(mistakes("{{>a}}", partials: ["a": "{{#parent}}{{#children}}{{>a}}{{/children}}{{/parent}}"]) == [])
    #expect(mistakes("{{#kind}}{{>a}}{{/kind}}", partials: ["a": "{{#children}}{{>a}}{{/children}}"]) == [])
  }

  @Test("inclusions that multiply are stopped")
  func multiplying() {
    var partials = ["p30": "x"]
    for number in 0..<30 { partials["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
    let found = mistakes("{{>p0}}", partials: partials)
    #expect(found.contains { $0.contains("nested too deeply") })
  }

  @Test("a diagnostic tells where the mistake ends")
  func length() throws {
    let library = TemplateLibrary([TemplateSource(name: "t", text: "\u{E9}{{#children}}\n {{n\u{E9}}}{{/children}}")])
    let error = try #require(throws: TemplateErrors.self) { try library.load("t", for: FieldView.self) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect((diagnostic.line, diagnostic.column, diagnostic.length) == (2, 2, 6))
    #expect(library.syntaxErrors == error.diagnostics)
    #expect(library.text(of: "t")?.hasPrefix("\u{E9}{{#children}}") == true)
    #expect(library.names == ["t"])
  }

  @Test("a template that is not in the library")
  func missing() throws {
    let library = TemplateLibrary([TemplateSource(name: "Model.swift", text: "")])
    let error = try #require(throws: TemplateErrors.self) { try library.load("Modell.swift", for: FieldView.self) }
    #expect(
      error.description
        == #"Modell.swift:1:1: there is no template "Modell.swift"; did you mean "Model.swift"?"#)
  }
}
