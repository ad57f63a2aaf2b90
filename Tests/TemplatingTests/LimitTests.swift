import Templating
import Testing

/// A template may come from anybody: it costs no more than a little time and memory, and says where it went too far.
@Suite("Limits")
struct LimitTests {
  private func load(_ texts: [String: String]) throws -> Template<FieldView> {
    try TemplateLibrary(texts.map { TemplateSource(name: $0.key, text: $0.value) }).load("t", for: FieldView.self)
  }

  private func complaint(_ texts: [String: String]) throws -> String {
    try #require(try #require(throws: TemplateErrors.self) { try load(texts) }.diagnostics.first).message
  }

  @Test("end a billion laughs when it is loaded")
  func laughs() throws {
    var texts = ["t": "{{>t0}}"]
    for level in 0..<20 { texts["t\(level)"] = String(repeating: "{{>t\(level + 1)}}", count: 10) }
    texts["t20"] = "ha"
    #expect(try complaint(texts) == "partials and parents are nested too deeply here")
  }

  @Test("end what is included too often for its size, partials and replaced blocks alike")
  func size() throws {
    let big = String(repeating: "x", count: 1 << 20)
    #expect(
      try complaint(["t": String(repeating: "{{>big}}", count: 100), "big": big])
        == "what is included here is too large")
    #expect(
      try complaint([
        "t": "{{<p}}{{$b}}\(big){{/b}}{{/p}}", "p": String(repeating: "{{$b}}{{/b}}", count: 100),
      ]) == "what is included here is too large")
  }

  @Test("end partials that include each other")
  func recursion() throws {
    #expect(try complaint(["t": "{{>u}}", "u": "{{>t}}"]) == "\"t\" includes itself without end")
  }

  @Test("end forms that double what they write")
  func forms() throws {
    #expect(try complaint(["t": "{{name.json.json.json.json.json}}"]) == "more than 4 forms are chained here")
  }

  @Test("end lists within lists, by output, by steps and by depth")
  func rendering() throws {
    let view = FieldView(children: (0..<10).map { FieldView(name: "c\($0)") })
    var text = "{{name}}"
    for _ in 0..<6 { text = "{{#lines}}\(text){{/lines}}" }
    let template = try load(["t": text])
    let lines = FieldView(lines: (0..<10).map(String.init))
    func isWhole(_ view: FieldView, _ limit: RenderingLimit) -> (Bool, Int) {
      var output: [UInt8] = []
      return (template.render(PreparedView(view), into: &output, limit: limit), output.count)
    }
    _ = view
    #expect(isWhole(lines, RenderingLimit()) == (true, 5_000_000))
    let (fits, count) = isWhole(lines, RenderingLimit(bytes: 1000))
    #expect(!fits)
    #expect(count < 1100)
    #expect(isWhole(lines, RenderingLimit(steps: 500)).0 == false)
    #expect(isWhole(lines, RenderingLimit(depth: 5)).0 == false)
    #expect(isWhole(FieldView(), RenderingLimit(bytes: 0, steps: 10, depth: 10)) == (true, 0))
  }

  @Test("end mistakes without number", .timeLimit(.minutes(1)))
  func mistakes() throws {
    let library = TemplateLibrary([
      TemplateSource(name: "t", text: String(repeating: "{{!\n", count: 200_000)),
      TemplateSource(name: "u", text: String(repeating: "{{}}", count: 10_000)),
    ])
    #expect(library.syntaxErrors.count == 200)
  }

  @Test("end unknown names without number, and names without end", .timeLimit(.minutes(1)))
  func names() throws {
    let texts = [
      "t": String(repeating: "{{nam}}{{#nam}}{{/nam}}{{>nam}}", count: 10_000),
      "u": "{{\(String(repeating: "a", count: 500_000))}}{{>\(String(repeating: "t", count: 300))}}",
    ]
    let library = TemplateLibrary(texts.map { TemplateSource(name: $0.key, text: $0.value) })
    let unknown = try #require(throws: TemplateErrors.self) { try library.load("t", for: FieldView.self) }
    #expect(unknown.diagnostics.count == 100)
    #expect(unknown.diagnostics.first?.suggestion == "did you mean \"name\"?")
    #expect(
      library.syntaxErrors.map(\.description) == [
        "u:1:1: this name is longer than 200 bytes", "u:1:500005: this name is longer than 200 bytes",
      ])
    #expect(Suggestion.phrase(for: String(repeating: "a", count: 500_000), among: ["a"]) == nil)
    #expect(Suggestion.phrase(for: "a", among: [String(repeating: "a", count: 500_000)]) == nil)
  }
}
