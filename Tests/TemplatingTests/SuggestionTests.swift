import Testing

@testable import Templating

@Suite("Suggestions")
struct SuggestionTests {
  @Test(
    "edit distance",
    arguments: [("", "", 0), ("abc", "", 3), ("nmae", "name", 1), ("kitten", "sitting", 3), ("a", "b", 1)])
  func distance(first: String, second: String, expected: Int) {
    #expect(Suggestion.distance(first, second) == expected)
    #expect(Suggestion.distance(second, first) == expected)
  }

  @Test("the nearest wins, ties go by name, far ones are left out")
  func phrase() {
    #expect(Suggestion.phrase(for: "nam", among: ["same", "name", "nam2"]) == "did you mean \"nam2\"?")
    #expect(Suggestion.phrase(for: "Name", among: ["name"]) == "did you mean \"name\"?")
    #expect(Suggestion.phrase(for: "xyz", among: ["name", "summary"]) == nil)
  }
}
