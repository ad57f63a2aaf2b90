import Foundation
import Testing

/// `docs/templates.md` followed literally: what it shows is what happens.
@Suite struct TutorialTests {
  private static let tutorial = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/templates.md")

  /// One step of the page.
  private enum Step {
    /// A line for the shell, with the lines that it reads, and what is shown of its output.
    case command(String, shown: [String])
    /// A file that the page gives as a whole, or lines to add to one.
    case text(String)
  }

  @Test func whatThePageSaysIsWhatHappens() async throws {
    let place = try Workplace()
    var folder = "."
    let steps = try Self.steps()
    #expect(steps.count > 12)
    for step in steps {
      switch step {
      case .text(let text) where text.hasPrefix("pack: house-style\n"):
        try place.write(text, to: "house-style/pack.yml")
      case .text(let text):
        let description = try #require(place.read("my-shop/hornero.yml"))
        let lines = description.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
          line.hasPrefix("pack: ") ? [String(line), text.trimmingCharacters(in: .newlines)] : [String(line)]
        }
        try place.write(lines.joined(separator: "\n"), to: "my-shop/hornero.yml")
      case .command(let command, let shown):
        let script = "hornero() { \"$hornero\" \"$@\" 2>&1; }; cd \(folder)\n\(command)\npwd > \"$WHERE\""
        let result = try await place.shell(
          "export WHERE='\(place.path("where"))' GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com "
            + "GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com\n" + script)
        folder = place.read("where")?.trimmingCharacters(in: .whitespacesAndNewlines) ?? folder
        let output = Self.lines(result.output)
        for line in shown.flatMap(Self.lines) {
          #expect(output.contains(line), "\(command)\nshows\n\(result.output)\(result.errors)")
        }
      }
    }
  }

  /// Lines as they are on every day and machine: without numbers, and columns as wide as they need to be.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      line.replacing(/[0-9]+(\.[0-9]+)?/, with: "0").split(separator: " ").joined(separator: " ")
    }
  }

  private static func steps() throws -> [Step] {
    let page = try String(contentsOf: tutorial, encoding: .utf8)
    let start = page.range(of: "\n## From an empty folder")?.upperBound ?? page.endIndex
    let end = page.range(of: "\n## What a pack can hold")?.lowerBound ?? page.endIndex
    let part = page[start..<max(start, end)]
    var steps: [Step] = []
    for (index, block) in part.components(separatedBy: "```").enumerated() where index % 2 == 1 {
      if block.hasPrefix("yaml\n") { steps.append(.text(String(block.dropFirst(5)))) }
      guard block.hasPrefix("console\n") else { continue }
      var isReading = false
      for line in block.split(separator: "\n").dropFirst().map(String.init) {
        if line.hasPrefix("$ ") {
          steps.append(.command(String(line.dropFirst(2)), shown: []))
          isReading = line.hasSuffix("<<'END'")
        } else if case .command(let command, let shown) = steps.last {
          steps.removeLast()
          steps.append(
            isReading ? .command(command + "\n" + line, shown: shown) : .command(command, shown: shown + [line]))
          if line == "END" { isReading = false }
        }
      }
    }
    return steps
  }
}
