import Templating
import Testing

@Suite("Blocks and parents")
struct InheritanceTests {
  private let partials = [
    "base": "struct {{name}} {\n    {{$members}}\n    let id: Int\n    {{/members}}\n    {{$hook}}{{/hook}}\n}\n",
    "middle": "{{<base}}\n{{$members}}\nlet own: Int\n{{$more}}\n{{/more}}\n{{/members}}\n{{/base}}\n",
    "whole": "{{>base}}\nend\n",
    "call": "f({{$args}}a{{/args}})\n",
    "sections": "{{#children}}\n- {{$item}}{{name}}{{/item}}\n{{/children}}\n",
  ]

  @Test(
    "replacements take the indentation of their place",
    arguments: [
      ("{{<base}}{{/base}}\n", "struct title {\n    let id: Int\n}\n"),
      (
        "{{<base}}\n  {{$members}}\n  let a: Int\n\n    let {{name}}: Int\n  {{/members}}\n{{/base}}\n",
        "struct title {\n    let a: Int\n\n      let title: Int\n}\n"
      ),
      (
        "{{<base}}\n{{$hook}}\nfunc f() {\n  1\n}\n{{/hook}}\n{{/base}}\n",
        "struct title {\n    let id: Int\n    func f() {\n      1\n    }\n}\n"
      ),
      ("{{<base}}{{$members}}var x{{/members}}{{/base}}\n", "struct title {\n    var x\n}\n"),
      ("{{<base}}{{$members}}{{/members}}{{/base}}\n", "struct title {\n}\n"),
      ("  {{<base}}\n  {{$members}}\n  x\n  {{/members}}\n  {{/base}}\n", "  struct title {\n      x\n  }\n"),
      ("{{<middle}}{{/middle}}\n", "struct title {\n    let own: Int\n}\n"),
      ("{{<middle}}\n{{$more}}\nvar z\n{{/more}}\n{{/middle}}\n", "struct title {\n    let own: Int\n    var z\n}\n"),
      ("{{<middle}}\n{{$members}}\nvar q\n{{/members}}\n{{/middle}}\n", "struct title {\n    var q\n}\n"),
      ("{{<middle}}\n{{$hook}}\nvar h\n{{/hook}}\n{{/middle}}\n", "struct title {\n    let own: Int\n    var h\n}\n"),
      ("{{<whole}}{{$hook}}h{{/hook}}{{/whole}}\n", "struct title {\n    let id: Int\n    h\n}\nend\n"),
      ("{{<call}}{{$args}}b, c{{/args}}{{/call}}\n", "f(b, c)\n"),
      ("{{<call}}\n{{$args}}\n  b,\n  c\n{{/args}}\n{{/call}}\n", "f(b,\nc)\n"),
      ("{{<sections}}{{$item}}<{{name}}>{{/item}}{{/sections}}\n", "- <x>\n- <y>\n"),
      ("{{<base}}\n{{! why }}\n{{$hook}}h{{/hook}}\n{{/base}}\n", "struct title {\n    let id: Int\n    h\n}\n"),
      (
        "{{<base}}\n{{$members}}\n    {{#children}}\n    let {{name}}\n    {{/children}}\n{{/members}}\n{{/base}}\n",
        "struct title {\n    let x\n    let y\n}\n"
      ),
    ])
  func replacements(template: String, expected: String) throws {
    let view = FieldView(children: [FieldView(name: "x"), FieldView(name: "y")])
    #expect(try render(template, view, partials: partials) == expected)
  }

  @Test("parents that include each other end where a block is replaced")
  func recursion() throws {
    let partials = [
      "parent": "{{$foo}}default foo{{/foo}} {{$bar}}{{<parent2}}{{/parent2}}{{/bar}}",
      "parent2": "{{$foo}}parent2 default foo{{/foo}} {{<parent}}{{$bar}}don't recurse{{/bar}}{{/parent}}",
    ]
    let template = "{{<parent}}{{$foo}}override{{/foo}}{{/parent}}"
    #expect(
      try render(template, FieldView(), partials: partials) == "override override override don't recurse")
  }
}
