import Foundation
import Testing

@Suite struct LintTests {
  private let wrong = """
    hornero: 1
    service: Shop
    resources:
      Book: { fields: { title: strng, year: { type: int, range: 5..1 } } }

    """

  @Test func jsonNamesEveryProblemAndItsPlace() async throws {
    let place = try Workplace()
    try place.write(wrong, to: "hornero.yml")
    let result = try await place.hornero("lint", "--format", "json")
    #expect(result.code == 1)
    #expect(result.errors == "")
    let report = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let problems = try #require(report["problems"] as? [[String: Any]])
    #expect(report["errors"] as? Int == 2 && report["warnings"] as? Int == 0)
    #expect(problems.map { $0["code"] as? String } == ["H0104", "H0302"])
    #expect(problems.map { $0["line"] as? Int } == [4, 4])
    #expect(problems.map { $0["column"] as? Int } == [28, 61])
    #expect(problems.map { $0["length"] as? Int } == [5, 4])
  }

  @Test func githubGetsOneEscapedLineForEach() async throws {
    let place = try Workplace()
    try place.write(wrong, to: "a,b/100%.yml")
    let result = try await place.hornero("lint", "a,b/100%.yml", "--format", "github")
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.first
        == "::error file=a%2Cb/100%25.yml,line=4,col=28,endColumn=33,title=H0104::unknown type 'strng'; did you mean 'string'?"
    )
    #expect(lines.count == 2)
  }

  @Test func sarifNamesTheRulesAndPlaces() async throws {
    let place = try Workplace()
    try place.write(wrong, to: "my shop.yml")
    let result = try await place.hornero("lint", "my shop.yml", "--format", "sarif")
    #expect(result.code == 1)
    let log = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["H0104", "H0302"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
    #expect(result.output.contains("\"uri\" : \"my%20shop.yml\""))
    #expect(result.output.contains("\"startColumn\" : 61") && result.output.contains("\"endColumn\" : 65"))
  }

  @Test(arguments: ["text", "json", "github", "sarif"])
  func warningsChangeNoExitCode(format: String) async throws {
    let place = try Workplace()
    try place.write(
      "hornero: 1\nservice: Shop\nresources: { Book: { fields: { title: string } } }\n", to: "hornero.yml")
    let result = try await place.hornero("lint", "--format", format)
    #expect(result.code == 0)
    #expect((result.output + result.errors).contains("H0701"))
    #expect((result.output + result.errors).contains("warning"))
  }

  @Test func aDescriptionWithoutProblemsIsAnEmptyReport() async throws {
    let place = try Workplace()
    try place.write(
      "hornero: 1\nservice: Shop\nlimits: { default: 1 per second }\nresources: { Book: { fields: { title: string } } }\n",
      to: "hornero.yml")
    #expect(try await place.hornero("lint", "--format", "github").output == "")
    #expect(try await place.hornero("lint", "--format", "sarif").output.contains("\"results\" : [\n\n"))
    #expect(try await place.hornero("lint").output.hasPrefix("hornero.yml is fine: 1 resource, 1 field ("))
  }
}

@Suite struct ExplainTests {
  @Test(arguments: ["H0104", "h0104"]) func aCodeIsExplained(code: String) async throws {
    let result = try await Workplace().hornero("explain", code)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("H0104  A type is unknown.\n"))
    #expect(result.output.contains("\nWrong\n") && result.output.contains("\nRight\n  fields:\n"))
  }

  @Test func withoutACodeAllAreListed() async throws {
    let result = try await Workplace().hornero("explain")
    #expect(result.code == 0)
    #expect(result.output.contains("H0001  ") && result.output.contains("H0801  "))
  }

  @Test(arguments: ["H9999", "x", "H0104x"]) func anotherCodeIsAMistake(code: String) async throws {
    let result = try await Workplace().hornero("explain", code)
    #expect(result.code == 64)
    #expect(result.errors.contains("There is no code '\(code)'"))
  }
}
