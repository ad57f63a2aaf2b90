import ServiceDescription
import Testing

@testable import Rendering

@Suite struct IntExamplesTests {
  @Test func bothSidesOfBothBounds() {
    let examples = FieldExamples(int: Bounds(lower: 1000, upper: 2100))
    #expect(examples.values == [.int(1000), .int(1001), .int(1002)])
    #expect(examples.accepted == [.int(1000), .int(2100)])
    #expect(examples.refused.prefix(2) == [ExampleRefusal(.int(999), "range"), ExampleRefusal(.int(2101), "range")])
  }

  @Test func theEndsOfTheTypeHaveNothingBeyondThem() {
    let examples = FieldExamples(int: Bounds(lower: .min, upper: .max))
    #expect(examples.accepted == [.int(.min), .int(.max)])
    #expect(examples.refused.allSatisfy { $0.broken == ["type"] })
  }

  @Test func oneValueIsOneExample() {
    let examples = FieldExamples(int: Bounds(lower: 5, upper: 5))
    #expect(examples.values == [.int(5)])
    #expect(examples.accepted == [.int(5)])
  }

  @Test(arguments: [
    (Int64.min, Int64.min + 1), (.max - 1, .max), (-1, 1), (0, 0), (-7, -3), (.min, 0), (3, .max),
  ])
  func valuesKeepTheirBounds(_ lower: Int64, _ upper: Int64) throws {
    let examples = FieldExamples(int: Bounds(lower: lower, upper: upper))
    #expect(!examples.values.isEmpty)
    #expect(Set(examples.values).count == examples.values.count)
    for value in examples.values + examples.accepted {
      guard case .number(let text) = value else { throw Unexpected() }
      #expect((lower...upper).contains(try #require(Int64(text))))
    }
  }
}

struct Unexpected: Error {}
