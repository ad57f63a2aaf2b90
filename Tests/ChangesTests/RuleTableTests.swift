import Foundation
import Testing

@testable import Changes

/// The table of all rules in `docs/changes.md` is the one that the code goes by.
///
/// `RECORD=1 swift test --filter RuleTableTests` writes it anew and still fails, so that the difference is read.
@Suite struct RuleTableTests {
  private static let begin = "<!-- rules -->\n"
  private static let end = "<!-- end of rules -->"

  @Test func isTheOneInTheDocuments() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/changes.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: Self.begin)?.upperBound)
    let end = try #require(text.range(of: Self.end)?.lowerBound)
    if text[start..<end] == Self.table { return }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try (text[..<start] + Self.table + text[end...]).write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("docs/changes.md holds another table")
  }

  private static var table: String {
    let head = "| rule | step | what it means | in two steps |\n| --- | --- | --- | --- |\n"
    let rows = SemverStep.allCases.reversed().flatMap { step in APIRule.allCases.filter { $0.step == step } }.map {
      rule in
      "| `\(rule.rawValue)` | \(rule.step.rawValue) | \(rule.title) | \(rule.inTwoSteps ?? "") |\n"
    }
    return head + rows.joined()
  }
}
