import ServiceDescription
import Testing

@testable import Changes

/// Every rule of the API is found in one direction, and only there.
@Suite struct APIRuleTests {
  @Test(arguments: apiCases) func isJudged(_ example: APICase) throws {
    let (one, other) = (try service(example.old), try service(example.new))
    let found = APIComparison.changes(in: Correspondence(from: one, to: other)).map(\.rule.rawValue)
    #expect(found == example.there)
    let back = APIComparison.changes(in: Correspondence(from: other, to: one)).map(\.rule.rawValue)
    #expect(back == example.back)
    #expect(APIComparison.changes(in: Correspondence(from: one, to: one)).isEmpty)
  }

  @Test func everyRuleHasAnExample() {
    let shown = Set(apiCases.flatMap { $0.there + $0.back })
    for rule in APIRule.allCases { #expect(shown.contains(rule.rawValue), "no example for \(rule.rawValue)") }
  }

  @Test func whatBreaksHasAWayInTwoSteps() {
    for rule in APIRule.allCases {
      #expect((rule.inTwoSteps != nil) == (rule.step == .major), "\(rule.rawValue)")
      #expect(rule.title.hasSuffix("."))
    }
  }

  @Test func aChangeIsFoundAtItsPlaces() throws {
    let old = try service("  Book: { fields: { title: { type: string, length: 1..200 } } }")
    let new = try service("  Book:\n    fields:\n      title: { type: string, length: 1..100 }")
    let change = try #require(APIComparison.changes(in: Correspondence(from: old, to: new)).first)
    #expect(change.subject == "Book.title")
    #expect(change.detail == "takes 1..100 characters instead of 1..200 characters")
    #expect(change.places.old?.line == 4 && change.places.new?.line == 6)
    #expect(DescriptionChange(from: old, to: new).step == .major)
    #expect(DescriptionChange(from: old, to: old).step == .patch)
  }
}

struct APICase: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String
  /// The rules from old to new.
  var there: [String]
  /// And from new to old.
  var back: [String]
  var testDescription: String { (there + back).joined(separator: " ") }

  init(_ old: String, _ new: String, _ there: String, _ back: String) {
    (self.old, self.new) = (old, new)
    self.there = there.split(separator: " ").map(String.init)
    self.back = back.split(separator: " ").map(String.init)
  }
}

/// A service with these resources, or with whatever stands before a line `resources:` too.
func service(_ text: String) throws -> Service {
  let body = text.contains("resources:") ? text : "resources:\n" + text
  let (service, diagnostics) = parseService(
    Array(("hornero: 1\nservice: Shop\n" + body + "\n").utf8), file: "hornero.yml")
  return try #require(service, "\(diagnostics.map(\.message)) \(text)")
}
