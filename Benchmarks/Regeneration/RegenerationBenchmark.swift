import ArgumentParser
import EditSurvival
import Foundation

/// How edits survive regeneration, over many random cases; run by `scripts/benchmark-regeneration`.
@main
struct RegenerationBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommands: [RunCases.self, ExportCases.self, JudgeResults.self, MakeProjects.self],
    defaultSubcommand: RunCases.self)
}

/// Where cases come from.
struct Source: ParsableArguments {
  @Option(help: "The first seed.") var seed: UInt64 = 1
  @Option(help: "The repository.") var repository = "."

  /// A runner for each sample, in a folder that is gone afterwards.
  func withRunners(_ body: ([Runner]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hornero-survival-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(try Baseline.samples(of: URL(fileURLWithPath: repository)).map { try Runner($0, in: folder) })
  }
}

struct RunCases: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Merge cases and print the table.")

  @Option(help: "How many projects are edited and regenerated.") var cases = 400
  @Flag(help: "Show every case that is worth a look.") var verbose = false
  @OptionGroup var source: Source

  /// How many persons edit a project before the same change.
  private static let persons = 5

  func run() throws {
    var report = Report()
    try source.withRunners { runners in
      for round in 0..<(cases + Self.persons - 1) / Self.persons {
        let runner = runners[round % runners.count]
        for outcome in try runner.outcomes(seed: source.seed + UInt64(round), count: Self.persons) {
          report.add(outcome)
        }
      }
    }
    if verbose { for outcome in report.remarkable { print(outcome.story) } }
    print(report.text)
    if report.lost > 0 || report.unsettled > 0 { throw ExitCode(1) }
  }
}

struct ExportCases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write cases as JSON, for another tool.")

  @Option(help: "How many.") var cases = 100
  @OptionGroup var source: Source

  func run() throws {
    var exported: [ExportedCase] = []
    try source.withRunners { runners in
      for round in 0..<cases {
        exported.append(try runners[round % runners.count].export(seed: source.seed + UInt64(round)))
      }
    }
    print(String(decoding: try JSONEncoder().encode(exported.filter { !$0.files.isEmpty }), as: UTF8.self))
  }
}

struct JudgeResults: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Judge what another tool made of exported cases.")

  @Argument(help: "The cases, as exported.") var cases: String
  @Argument(help: "What became of them: by the id of a case, by path, a text.") var results: String
  @Option(help: "The tool's name.") var name = "tool"
  @Flag(help: "Show what is lost.") var verbose = false

  func run() throws {
    let decoder = JSONDecoder()
    let cases = try decoder.decode([ExportedCase].self, from: Data(contentsOf: URL(fileURLWithPath: cases)))
    let texts = try decoder.decode(
      [String: [String: String]].self, from: Data(contentsOf: URL(fileURLWithPath: results)))
    let report = ForeignReport(cases, texts)
    if verbose { for loss in report.losses { print(loss) } }
    print("| figure | \(name) |\n| --- | --- |\n| edited files that had to be merged | \(report.files) |")
    print("| edits lost or at a wrong place | \(report.losses.count), in \(report.damaged) files |")
    print("| files whose edits stayed behind at the old path | \(report.leftBehind) |")
    print("| files with conflicts | \(report.conflicts) |")
  }
}

struct MakeProjects: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects", abstract: "Leave regenerated projects for a compiler to look at.")

  @Argument(help: "The folder that they are left in.") var folder: String
  @Option(help: "How many.") var cases = 3
  @OptionGroup var source: Source

  func run() throws {
    try source.withRunners { runners in
      for round in 0..<cases {
        let target = URL(fileURLWithPath: folder).appendingPathComponent("project-\(round)")
        print(try runners[round % runners.count].exportProject(seed: source.seed + UInt64(round), to: target))
      }
    }
  }
}
