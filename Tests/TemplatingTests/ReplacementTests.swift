import Templating
import Testing

@Suite("Templates of a team")
struct ReplacementTests {
  private static let base = [
    "main.mustache": "a\n    {{$part}}\n    b {{name}}\n    {{/part}}\n{{>tail.mustache}}\n",
    "tail.mustache": "{{$end}}\nz\n{{/end}}\n",
    "parent.mustache": "{{<tail.mustache}}\n{{$end}}\nmine\n{{/end}}\n{{/tail.mustache}}\n",
    "inline.mustache": "f({{$args}}a, b{{/args}})\n",
  ]

  private func sources(_ texts: [String: String]) -> [TemplateSource] {
    texts.map { TemplateSource(name: $0.key, text: $0.value) }
  }

  private func library(_ team: [String: String], history: TemplateHistory = TemplateHistory()) -> TemplateLibrary {
    TemplateLibrary(sources(Self.base), replacedBy: sources(team), history: history)
  }

  private func render(_ name: String, _ team: [String: String]) throws -> String {
    String(decoding: try library(team).load(name, for: FieldView.self).render(FieldView()), as: UTF8.self)
  }

  @Test(
    "replace whole templates and single blocks, and may write the original within",
    arguments: [
      ("main.mustache", [:], "a\n    b title\nz\n"),
      ("main.mustache", ["main.mustache": "new\n"], "new\n"),
      ("main.mustache", ["main.mustache": "// head\n{{>original}}\n"], "// head\na\n    b title\nz\n"),
      (
        "main.mustache", ["main.mustache": "{{<original}}{{$part}}x{{/part}}{{/original}}\n"], "a\n    x\nz\n"
      ),
      ("main.mustache", ["main#part.mustache": "x\n  y {{name}}\n"], "a\n    x\n      y title\nz\n"),
      ("main.mustache", ["main#part.mustache": "x"], "a\n    x\nz\n"),
      ("main.mustache", ["main#part.mustache": ""], "a\nz\n"),
      ("main.mustache", ["main#part.mustache": "{{>original}}\nc\n"], "a\n    b title\n    c\nz\n"),
      ("main.mustache", ["main#part.mustache": "{\n  {{>original}}\n}\n"], "a\n    {\n      b title\n    }\nz\n"),
      ("main.mustache", ["main#end.mustache": "y\n"], "a\n    b title\ny\n"),
      ("main.mustache", ["tail#end.mustache": "y\n"], "a\n    b title\ny\n"),
      ("main.mustache", ["tail#end.mustache": "y\n", "main#end.mustache": "x\n"], "a\n    b title\nx\n"),
      ("main.mustache", ["tail.mustache": "t {{name}}\n"], "a\n    b title\nt title\n"),
      ("parent.mustache", ["tail#end.mustache": "y\n"], "mine\n"),
      ("parent.mustache", ["parent#end.mustache": "y\n"], "y\n"),
      ("inline.mustache", ["inline#args.mustache": "{{>original}}, c\n"], "f(a, b, c)\n"),
      ("inline.mustache", ["inline#args.mustache": "c"], "f(c)\n"),
      (
        "main.mustache", ["main.mustache": "{{>original}}\n", "main#part.mustache": "<\n{{>original}}\n>\n"],
        "a\n    <\n    b title\n    >\nz\n"
      ),
      ("main.mustache", ["own.mustache": "o\n", "main#part.mustache": "{{>own.mustache}}\n"], "a\n    o\nz\n"),
    ] as [(String, [String: String], String)])
  func replace(name: String, team: [String: String], expected: String) throws {
    #expect(try render(name, team) == expected)
  }

  /// Such values know where they stand, as lists of arguments do.
  @Test(
    "leave the further lines of a value within a line as they are, wherever that stands",
    arguments: [
      ([:], "  {\n    f(one\n  two)\n  }\n"),
      (["main#call.mustache": "{{>original}}\n"], "  {\n    f(one\n  two)\n  }\n"),
      (["main#call.mustache": "{{>original}}"], "  {\n    f(one\n  two)\n  }\n"),
      (["main#call.mustache": "if {\n  {{>original}}\n}\n"], "  {\n    if {\n      f(one\n    two)\n    }\n  }\n"),
      (["main#call.mustache": "g({{name}})\n"], "  {\n    g(one\n  two)\n  }\n"),
      (["main#call.mustache": "{{name}}\n"], "  {\n    one\n      two\n  }\n"),
    ] as [([String: String], String)])
  func values(team: [String: String], expected: String) throws {
    let base = [
      TemplateSource(name: "main.mustache", text: "  {\n    {{$call}}\n    f({{name}})\n    {{/call}}\n  }\n")
    ]
    let template = try TemplateLibrary(base, replacedBy: sources(team)).load("main.mustache", for: FieldView.self)
    let view = FieldView(name: "one\n  two")
    #expect(String(decoding: template.render(view), as: UTF8.self) == expected)
  }

  @Test(
    "are told what is wrong, at its place",
    arguments: [
      (
        ["main#parts.mustache": "x\n"],
        #"main#parts.mustache:1:1: main.mustache has no block "parts"; did you mean "part"?"#
      ),
      (
        ["mian#part.mustache": "x\n"],
        #"mian#part.mustache:1:1: there is no template "mian.mustache" with a block to replace; "#
          + #"did you mean "main.mustache"?"#
      ),
      (["main#part.mustache": "{{#a}}\n"], "main#part.mustache:1:1: {{#a}} is never closed; end it with {{/a}}"),
    ])
  func misplaced(team: [String: String], expected: String) {
    #expect(library(team).syntaxErrors.map(\.description) == [expected])
  }

  @Test("are checked where they are written, with the place that includes them")
  func checked() throws {
    let error = try #require(throws: TemplateErrors.self) {
      try library(["main#part.mustache": "x\n{{nam}}\n", "tail.mustache": "{{>original}}{{>orignal}}\n"])
        .load("main.mustache", for: FieldView.self)
    }
    #expect(
      error.diagnostics.map { "\($0.template):\($0.line):\($0.column)" } == [
        "main#part.mustache:2:1", "tail.mustache:1:14",
      ])
    let nothing = try #require(throws: TemplateErrors.self) {
      try TemplateLibrary([TemplateSource(name: "t", text: "{{>original}}")]).load("t", for: FieldView.self)
    }
    #expect(nothing.description == "t:1:1: this replaces nothing, so there is no original")
  }

  @Test("are told what took the place of a name that went away")
  func history() throws {
    let history = TemplateHistory([
      .init("FieldView.caption", now: "write {{name}}", version: 2),
      .init("head.mustache", now: "include tail.mustache", version: 3),
      .init("main.mustache#body", now: "replace the block \"part\"", version: 2),
    ])
    let team = [
      "main#body.mustache": "x\n", "tail.mustache": "{{caption}}{{>head.mustache}}\n",
      "head#a.mustache": "",
    ]
    let library = library(team, history: history)
    #expect(
      library.syntaxErrors.compactMap(\.suggestion) == [
        "it went away in version 3 of the contract: include tail.mustache",
        "it went away in version 2 of the contract: replace the block \"part\"",
      ])
    let error = try #require(throws: TemplateErrors.self) { try library.load("tail.mustache", for: FieldView.self) }
    #expect(
      error.diagnostics.map(\.description) == [
        #"tail.mustache:1:1: "caption" went away; it went away in version 2 of the contract: write {{name}}"#,
        #"tail.mustache:1:12: there is no template "head.mustache"; "#
          + "it went away in version 3 of the contract: include tail.mustache",
      ])
  }

  @Test("know their blocks and what they are made of")
  func walk() {
    let library = library(["own.mustache": "{{$mine}}{{/mine}}", "main#part.mustache": "{{>own.mustache}}"])
    #expect(library.blocks(of: "main.mustache") == ["end", "mine", "part"])
    #expect(
      library.inclusions(of: "main.mustache") == [
        "main.mustache", "tail.mustache", "main#part.mustache", "own.mustache",
      ])
    #expect(library.replacedBlocks == [BlockFileName(template: "main.mustache", block: "part")])
    #expect(library.replacedBlocks.first?.path == "main#part.mustache")
    for name in ["main.mustache", "a#b", "a#.mustache", "a#b/c.mustache"] { #expect(BlockFileName(name) == nil) }
  }

  @Test("see values of their pack besides those of the view")
  func values() throws {
    let values = NamedValues(
      "team",
      [
        .init("owner", .words("Ann \"A\""), "who"), .init("code", .code("x"), "code"),
        .init("alias", .optionalCode(nil), "none"), .init("isStrict", .flag(true), "flag"),
        .init("names", .codes(["a", "b"]), "list"),
      ])
    let text =
      "{{team.owner.swift}} {{team.code}}{{#team.alias}}{{.}}{{/team.alias}}{{#team.isStrict}}!{{/team.isStrict}}"
      + "{{#team}}{{#names}} {{.}}{{/names}}{{/team}}{{#children}}<{{name}} {{team.code}}>{{/children}}\n"
    var library = TemplateLibrary([TemplateSource(name: "t", text: text)])
    library.outer = values
    let view = FieldView(children: [FieldView(name: "c")])
    #expect(
      String(decoding: try library.load("t", for: FieldView.self).render(view), as: UTF8.self)
        == "\"Ann \\\"A\\\"\" x! a b<c x>\n")
    var wrong = TemplateLibrary([TemplateSource(name: "t", text: "{{team.ownr.swift}}{{team.alias}}{{team.owner}}")])
    wrong.outer = values
    let error = try #require(throws: TemplateErrors.self) { try wrong.load("t", for: FieldView.self) }
    #expect(error.diagnostics.count == 3)
    #expect(error.diagnostics.first?.description == #"t:1:1: there is no "ownr" in team; did you mean "owner"?"#)
  }
}
