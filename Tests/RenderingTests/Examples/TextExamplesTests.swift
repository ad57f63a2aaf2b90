import ServiceDescription
import Testing

@testable import Rendering

@Suite struct TextExamplesTests {
  @Test func bothSidesOfALength() {
    let examples = FieldExamples(
      text: TextBounds(.string, TextRules(length: Bounds(lower: 1, upper: 200))), label: "Title")
    #expect(examples.values == [.text("Title 1"), .text("Title 2"), .text("Title 3")])
    #expect(examples.accepted.contains(.text("x")))
    #expect(examples.accepted.contains(.string(String(repeating: "x", count: 200))))
    #expect(examples.refused.contains(ExampleRefusal(.text(""), "length")))
    #expect(examples.refused.contains(ExampleRefusal(.string(String(repeating: "x", count: 201)), "length")))
  }

  @Test func whatIsCountedAreScalars() throws {
    let examples = FieldExamples(
      text: TextBounds(.string, TextRules(length: Bounds(lower: 0, upper: 10))), label: "Name")
    #expect(examples.accepted.contains(.text(String(repeating: "🪺", count: 10))))
    let combining = String(repeating: "e\u{301}", count: 6)
    #expect(combining.count <= 10)
    #expect(examples.refused.contains(ExampleRefusal(.text(combining), "length")))
  }

  @Test func blanksBreakOneRuleAlone() {
    let rules = TextRules(length: Bounds(lower: 1, upper: 9), refusesBlank: true)
    let examples = FieldExamples(text: TextBounds(.string, rules), label: "Title")
    #expect(examples.refused.contains { $0.broken == ["blank"] })
    #expect(examples.refused.contains(ExampleRefusal(.text(""), "length", "blank")))
  }

  @Test func patternsAreMatchedAndNearlyMatched() throws {
    let pattern = try Pattern(#"^\d{10}(\d{3})?$"#)
    let rules = TextRules(length: Bounds(lower: 0, upper: 255), pattern: pattern)
    let examples = FieldExamples(text: TextBounds(.string, rules), label: "ISBN")
    #expect(examples.values.count == 3)
    let lengths = Set(
      examples.accepted.map { value in
        if case .text(let text) = value { text.count } else { 0 }
      }
    )
    #expect(lengths == [13])
    let near = examples.refused.filter { $0.broken == ["pattern"] }
    // The dollar must not match before a newline at the end.
    #expect(near.contains { $0.value == .text("0000000000\n") })
    #expect(near.count >= 3)
  }

  @Test(arguments: [(3, 12), (3, 3), (64, 64), (200, 255), (0, 255)])
  func addressesFitTheirLength(_ lower: Int, _ upper: Int) {
    let rules = TextRules(length: Bounds(lower: lower, upper: upper))
    let check = TextCheck(.email, rules)
    let examples = FieldExamples(text: TextBounds(.email, rules), label: "Mail")
    #expect(examples.values.count == 3)
    for case .text(let text) in examples.values + examples.accepted { #expect(check.isValid(text), "\(text)") }
    #expect(examples.refused.contains { $0.broken.contains("format") })
    #expect(examples.refused.contains { $0.broken == ["length"] || lower == upper })
  }

  @Test func noExampleIsInventedWhereNoneIsFound() throws {
    // Nothing is both: a text of one letter, and ten digits.
    let rules = TextRules(length: Bounds(lower: 1, upper: 1), pattern: try Pattern(#"^\d{10}$"#))
    let examples = FieldExamples(text: TextBounds(.string, rules), label: "Code")
    #expect(examples.values.isEmpty)
    #expect(examples.accepted.isEmpty)
  }

  @Test func loopsInsideLoopsAreNotTriedOnLongTexts() throws {
    let rules = TextRules(length: Bounds(lower: 0, upper: 255), pattern: try Pattern("^(a+)+$"))
    let examples = FieldExamples(text: TextBounds(.string, rules), label: "Trap")
    for value in examples.values + examples.accepted + examples.refused.map(\.value) {
      if case .text(let text) = value { #expect(text.unicodeScalars.count <= 24) }
    }
  }
}
