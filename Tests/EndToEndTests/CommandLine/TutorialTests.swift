import Foundation
import Testing

/// `docs/templates.md` followed literally: what it shows is what happens, line by line, but for how many files there are
/// today and how long that takes.
///
/// `RECORD=1 swift test --filter TutorialTests` writes what happens into the page and still fails, so that the
/// difference is read.
@Suite struct TutorialTests {
  private static let tutorial = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/templates.md")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func whatThePageSaysIsWhatHappens() async throws {
    let place = try Workplace()
    let lines = try String(contentsOf: Self.tutorial, encoding: .utf8).components(separatedBy: "\n")
    let steps = Self.steps(lines)
    #expect(steps.count > 12)
    var folder = "."
    var page = lines
    // What is written into the page moves what is below.
    var shift = 0
    for step in steps {
      switch step {
      case .text(let text) where text.hasPrefix("pack: house-style\n"):
        try place.write(text, to: "house-style/pack.yml")
      case .text(let text): try Self.describe(place, text)
      case .command(let command, let shown):
        let result = try await Self.run(command, in: folder, place)
        folder = place.read("where")?.trimmingCharacters(in: .whitespacesAndNewlines) ?? folder
        let output = result.split(separator: "\n").map(String.init)
        let isSame = Self.uncounted(output) == Self.uncounted(lines[shown])
        #expect(isSame, "\(command)\nshows\n\(result)")
        guard Self.isRecording, !isSame else { continue }
        page.replaceSubrange(shown.lowerBound + shift..<shown.upperBound + shift, with: output)
        shift += output.count - shown.count
      }
    }
    guard Self.isRecording else { return }
    try page.joined(separator: "\n").write(to: Self.tutorial, atomically: true, encoding: .utf8)
    Issue.record("read the difference, then run again without RECORD")
  }

  // MARK: Following the page

  private static func run(_ command: String, in folder: String, _ place: Workplace) async throws -> String {
    let script = """
      export WHERE='\(place.path("where"))' GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com
      export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com
      exec 2>&1
      hornero() { "$hornero" "$@"; }
      cd \(folder)
      \(command)
      pwd > "$WHERE"
      """
    return try await place.shell(script).output
  }

  /// Puts lines below `pack:` in the description.
  private static func describe(_ place: Workplace, _ text: String) throws {
    let description = try #require(place.read("my-shop/hornero.yml"))
    let lines = description.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.hasPrefix("pack: ") ? [String(line), text.trimmingCharacters(in: .newlines)] : [String(line)]
    }
    try place.write(lines.joined(separator: "\n"), to: "my-shop/hornero.yml")
  }

  /// Lines as they are on every day and machine. Numbers of lines and columns, which follow a colon, stay.
  private static func uncounted(_ lines: some Sequence<String>) -> [String] {
    lines.map { $0.replacing(/(^|[ (]+)[0-9]+(\.[0-9]+)?/, with: " 0").replacing(" 0 ms", with: " 0 s") }
  }

  // MARK: Reading the page

  /// One step of the page.
  private enum Step {
    /// A command for the shell, with the lines that it reads, and which lines of the page show its output.
    case command(String, shown: Range<Int>)
    /// A file that the page gives as a whole, or lines to add to one.
    case text(String)
  }

  private static func steps(_ lines: [String]) -> [Step] {
    let start = lines.firstIndex { $0.hasPrefix("## From an empty folder") } ?? lines.endIndex
    let end = lines.firstIndex { $0.hasPrefix("## What a pack can hold") } ?? lines.endIndex
    var steps: [Step] = []
    var kind: String?
    var isReading = false
    for index in start..<max(start, end) {
      let line = lines[index]
      if line.hasPrefix("```") {
        kind = kind == nil ? String(line.dropFirst(3)) : nil
        if kind == "yaml" { steps.append(.text("")) }
      } else if kind == "yaml", case .text(let text) = steps.last {
        steps[steps.count - 1] = .text(text + line + "\n")
      } else if kind == "console", line.hasPrefix("$ ") {
        steps.append(.command(String(line.dropFirst(2)), shown: index + 1..<index + 1))
        isReading = line.hasSuffix("<<'END'")
      } else if kind == "console", case .command(let command, let shown) = steps.last {
        steps[steps.count - 1] =
          isReading
          ? .command(command + "\n" + line, shown: index + 1..<index + 1)
          : .command(command, shown: shown.lowerBound..<index + 1)
        if line == "END" { isReading = false }
      }
    }
    return steps
  }
}
