import Testing

@testable import Rendering

@Suite struct ExampleValueTests {
  @Test(arguments: [
    (ExampleValue.null, "null"), (.bool(true), "true"), (.int(5), "5"), (.int(-5), "-5"), (.int(10_000), "10_000"),
    (.int(.max), "9_223_372_036_854_775_807"), (.int(.min), ".number(\"-9223372036854775808\")"),
    (.number("0.50"), ".number(\"0.50\")"), (.text("a \"b\" \\(c)"), #""a \"b\" \\(c)""#),
    (.text(String(repeating: "x", count: 201)), ".repeated(\"x\", 201)"),
    (.list([.int(1), .null]), "[1, null]"), (.list([]), "[]"), (.object("a", .bool(false)), "[\"a\": false]"),
  ])
  func isOneExpression(_ value: ExampleValue, _ swift: String) {
    #expect(value.swift(room: 100) == [swift])
  }

  @Test func longTextsAreBrokenIntoPieces() {
    let text = (0..<300).map { String($0) }.joined(separator: ",")
    let lines = ExampleValue.text(text).swift(room: 90)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.count <= 90 })
    let pieces = lines.dropFirst().dropLast().map { line in
      line.drop { $0 == " " }.dropFirst().prefix { $0 != "\"" }
    }
    #expect(pieces.joined() == text)
  }

  @Test func repetitionsAreToldByTheirCount() {
    let runs = TextRun.runs(of: "a@" + String(repeating: "x.", count: 40) + "x")
    #expect(runs.map(\.unit) == ["a@", "x.", "x"])
    #expect(runs.map(\.count) == [1, 40, 1])
  }
}
