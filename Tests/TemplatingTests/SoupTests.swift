import Templating
import Testing

/// Templates that nobody would write: whatever comes in, there is an answer.
@Suite("Any text at all")
struct SoupTests {
  private static let scraps = [
    "{{#isOptional}}", "{{/isOptional}}", "{{#children}}", "{{/children}}", "{{^lines}}", "{{#lines}}", "{{/lines}}",
    "{{name}}", "{{.}}", "{{summary.doc}}", "{{summary.swift}}", "{{>a}}", "{{>b}}", "{{<a}}", "{{/a}}", "{{$x}}",
    "{{/x}}", "{{#-last}}", "{{/-last}}", "{{!", "}}", "{{", "{", "\n", "\r\n", "  ", "\t", "text", "{{{", "{{&", "{{=",
    "{{#}}", "{{/}}", "{{nope}}", "\u{E9}", "{{#parent}}", "{{/parent}}", "{{kind.swift}}", "{{#alias}}", "{{/alias}}",
  ]

  @Test("is rendered or told what is wrong", arguments: 0..<8)
  func soup(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var rendered = 0
    for _ in 0..<400 {
      var partials: [String: String] = [:]
      for name in ["a", "b", "main"] {
        let scraps = (0..<random.below(name == "main" ? 12 : 6)).map { _ in Self.scraps[random.below(Self.scraps.count)]
        }
        partials[name] = scraps.joined()
      }
      let library = TemplateLibrary(partials.map { TemplateSource(name: $0.key, text: $0.value) })
      let view = FieldView(
        isOptional: true, lines: ["1", "2"], parents: [ParentView()], children: [FieldView(children: [FieldView()])])
      do throws(TemplateErrors) {
        let output = String(decoding: try library.load("main", for: FieldView.self).render(view), as: UTF8.self)
        rendered += 1
        #expect(!output.contains("{{"))
        #expect(!output.contains("\n  \n"))
      } catch {
        #expect(!error.diagnostics.isEmpty)
        #expect(error.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.length >= 1 })
      }
    }
    #expect(rendered > 10)
  }

  @Test("however deep", arguments: ["{{#isOptional}}", "{{#children}}", "{{$x}}", "{{<a}}{{$x}}"])
  func depth(open: String) {
    let found = mistakes(String(repeating: open, count: 50_000), partials: ["a": "{{$x}}{{/x}}"])
    #expect(found.contains { $0.contains("sections and blocks are nested more than 100 deep here") })
    #expect(found.count < 150)
  }

  @Test("a chain of partials has an end too")
  func chain() {
    var partials = ["p300": "x"]
    for number in 0..<300 { partials["p\(number)"] = "{{#isOptional}}{{>p\(number + 1)}}{{/isOptional}}" }
    #expect(mistakes("{{>p0}}", partials: partials).first?.contains("nested too deeply") == true)
    partials["p90"] = "x"
    #expect(mistakes("{{>p0}}", partials: partials) == [])
  }
}
