import Foundation
import ServiceDescription
import Testing

@testable import Rendering

@Suite struct DecimalExamplesTests {
  @Test func bothSidesOfRangeAndScale() throws {
    let lower = try #require(DecimalValue("0"))
    let examples = FieldExamples(decimal: Bounds(lower: lower), scale: 2)
    #expect(examples.accepted == [.number("0"), .number("9999999999999999.99"), .number("0.01")])
    #expect(examples.refused.contains(ExampleRefusal(.number("-0.01"), "range")))
    #expect(examples.refused.contains(ExampleRefusal(.number("0.001"), "scale")))
    #expect(examples.refused.contains(ExampleRefusal(.number("10000000000000000"), "scale")))
    #expect(examples.refused.contains(ExampleRefusal(.number("-10000000000000000"), "range", "scale")))
  }

  @Test func aValueTooFineForItsOnlyPlaceBreaksTheRangeToo() throws {
    let only = try #require(DecimalValue("0.1"))
    let examples = FieldExamples(decimal: Bounds(lower: only, upper: only), scale: 1)
    #expect(examples.values == [.number("0.1")])
    #expect(examples.refused.contains(ExampleRefusal(.number("0.11"), "range", "scale")))
  }

  /// Against Foundation's decimals, which know nothing of how the examples are made.
  @Test(
    arguments: [
      (nil, nil, 0), (nil, nil, 9), ("-0.5", "10.25", 3), (nil, "-0.000000001", 9), ("99.99", "100", 2), ("0", "0", 4),
      ("-1000000", nil, 1),
    ] as [(String?, String?, Int)])
  func everyExampleIsWhatItIsSaidToBe(_ lower: String?, _ upper: String?, _ scale: Int) throws {
    let bounds = Bounds(lower: lower.flatMap { DecimalValue($0) }, upper: upper.flatMap { DecimalValue($0) })
    let examples = FieldExamples(decimal: bounds, scale: scale)
    #expect(!examples.values.isEmpty)
    let limit = Decimal(sign: .plus, exponent: 18 - scale, significand: 1)
    func broken(_ value: ExampleValue) throws -> [String] {
      guard case .number(let text) = value else { return ["type"] }
      let number = try #require(Decimal(string: text))
      var rules: [String] = []
      if let lower, number < (try #require(Decimal(string: lower))) { rules.append("range") }
      if let upper, number > (try #require(Decimal(string: upper))) { rules.append("range") }
      let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
      if fraction > scale || number.magnitude >= limit { rules.append("scale") }
      return rules
    }
    for value in examples.values + examples.accepted { #expect(try broken(value) == []) }
    for refusal in examples.refused {
      if case .bool = refusal.value { continue }
      #expect(try broken(refusal.value) == refusal.broken, "\(refusal.value)")
    }
    #expect(examples.refused.contains { $0.broken.contains("scale") })
  }
}
