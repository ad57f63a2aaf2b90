import Templating
import Testing

@Suite("Rendering")
struct RenderingTests {
  private let field = FieldView(
    note: "careful", isOptional: true, lines: ["one", "two", "three"], words: ["a", "b"],
    parents: [ParentView()], children: [FieldView(name: "x"), FieldView(name: "y", alias: "why")])

  @Test(
    "writes values, sections and names",
    arguments: [
      ("plain", "plain"),
      ("", ""),
      ("{{name}}", "title"),
      ("{{ name }}", "title"),
      ("a{{! nothing }}b", "ab"),
      ("{{#isOptional}}?{{/isOptional}}{{^isOptional}}!{{/isOptional}}", "?"),
      ("{{kind.swift}}", "String"),
      ("{{#kind.isText}}text{{/kind.isText}}", "text"),
      ("{{#kind}}{{swift}} {{name}}{{/kind}}", "String title"),
      ("{{#parent}}{{name}} {{kind.swift}}{{/parent}}", "Book Book"),
      ("{{#parent}}{{parent.name}}{{/parent}}", "Book"),
      ("{{^parent}}none{{/parent}}", ""),
      ("{{#note}}{{.swift}} {{note.json}}{{/note}}", "\"careful\" \"careful\""),
      ("{{#alias}}{{.}}{{/alias}}{{^alias}}none{{/alias}}", "none"),
      ("{{#lines}}{{.}}{{^-last}}, {{/-last}}{{/lines}}", "one, two, three"),
      ("{{#lines}}{{#-first}}>{{/-first}}{{.}}{{#-last}}<{{/-last}} {{/lines}}", ">one two three< "),
      ("{{#words}}{{.swift}}{{^-last}}, {{/-last}}{{/words}}", "\"a\", \"b\""),
      ("{{#children}}{{name}}:{{#alias}}{{alias}}{{/alias}}{{^-last}};{{/-last}}{{/children}}", "x:;y:why"),
      ("{{#children}}{{#parent}}{{name}}{{/parent}}{{^-last}},{{/-last}}{{/children}}", ","),
      ("{{#children}}{{#kind}}{{^-last}},{{/-last}}{{/kind}}{{/children}}", ","),
      ("{{^children}}none{{/children}}{{^words}}none{{/words}}", ""),
      ("{{\"{{\"}}name{{\"}}\"}} {{\"{\"}}{{name}}}", "{{name}} {title}"),
      ("${{\"{{\"}} secrets.TOKEN }}", "${{ secrets.TOKEN }}"),
      ("{ } }} {% %}", "{ } }} {% %}"),
      ("caf\u{E9} \u{1F426}{{name}}", "caf\u{E9} \u{1F426}title"),
    ])
  func values(template: String, expected: String) throws {
    #expect(try render(template, field) == expected)
  }

  @Test("an inner name hides an outer one, an outer one is found from inside")
  func lookup() throws {
    let view = FieldView(name: "outer", alias: "o", children: [FieldView(name: "inner", lines: ["l"])])
    let template = "{{#children}}{{name}}{{#lines}}{{.}}{{name}}{{/lines}}{{/children}}{{name}}"
    #expect(try render(template, view) == "innerlinnerouter")
  }

  @Test("values are never read as templates", arguments: ["{{name}}", "{{#x}}", "{{{", "}}", "{{>p}}", "{{\"{{\"}}"])
  func values(hostile: String) throws {
    let view = FieldView(name: hostile, summary: Text(hostile), lines: [hostile])
    #expect(try render("{{name}}|{{#lines}}{{.}}{{/lines}}", view) == "\(hostile)|\(hostile)")
    #expect(try render("{{summary.shell}}", view) == "'\(hostile)'")
  }

  @Test("a partial can call itself for a smaller view, indented at each level")
  func recursion() throws {
    let tree = FieldView(
      name: "root",
      children: [
        FieldView(name: "a", children: [FieldView(name: "b"), FieldView(name: "c", lines: ["1", "2"])]),
        FieldView(name: "d"),
      ])
    let node = """
      {{name}} {
      {{#lines}}
        {{.}}
      {{/lines}}
      {{#children}}
        {{>node}}
      {{/children}}
      }

      """
    let expected = """
      tree
        root {
          a {
            b {
            }
            c {
              1
              2
            }
          }
          d {
          }
        }

      """
    #expect(try render("tree\n  {{>node}}\n", tree, partials: ["node": node]) == expected)
    let inline = "{{name}}({{#children}}{{>inline}}{{^-last}}, {{/-last}}{{/children}})\n"
    #expect(try render("{{>inline}};", tree, partials: ["inline": inline]) == "root(a(b(), c()), d());")
  }

  @Test("a recursive partial sees what is around its first use")
  func recursionSeesOuterContexts() throws {
    struct TreeView: View {
      var prefix = "p"
      var root = FieldView(name: "r", children: [FieldView(name: "s", children: [FieldView(name: "t")])])
      static let schema = Schema<TreeView> {
        Code("prefix", \.prefix, "")
        One("root", \.root, "")
      }
    }
    let node = "{{prefix}}{{name}}{{#children}}{{^-last}},{{/-last}}{{>node}}{{/children}}"
    #expect(try render("{{#root}}{{>node}}{{/root}}{{prefix}}", TreeView(), partials: ["node": node]) == "prpsptp")
  }

  @Test("a schema is made of its own names and of parts that are declared elsewhere")
  func schemaOfParts() throws {
    struct PartedView: View {
      var one = "1"
      var two = "2"
      var three = "3"
      static let schema = Schema<PartedView> {
        Code("one", \.one, "")
        part
        Code("three", \.three, "")
      }
      @SchemaBuilder<PartedView>
      static var part: [SchemaMember<PartedView>] {
        Code("two", \.two, "")
      }
    }
    #expect(PartedView.schema.shape.members.map(\.name) == ["one", "two", "three"])
    #expect(try render("{{three}}{{two}}{{one}}", PartedView()) == "321")
  }

  @Test("appends to what is in the buffer and leaves it alone")
  func appends() throws {
    let template = try TemplateLibrary([]).load(
      inline: TemplateSource(name: "path", text: "{{#alias}}{{.}}{{/alias}}\n{{name}}.swift"), for: FieldView.self)
    var output = Array("  ".utf8)
    template.render(PreparedView(FieldView()), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "  \ntitle.swift")
  }

  @Test("a schema can be printed, though its views are recursive")
  func printsSchema() {
    let shape = FieldView.schema.shape
    #expect(shape.name == "FieldView")
    #expect(
      shape.members.map { "\($0.name): \($0.kind)" } == [
        "name: code", "summary: words", "note: words?", "alias: code?", "isOptional: flag", "lines: list of code",
        "words: list of words", "kind: view", "parent: view?", "children: list of views",
      ])
    #expect(shape.members.last?.doc == "the fields inside")
    #expect(shape.members.last?.nested?() === shape)
  }
}
