import ArgumentParser
import EditSurvival
import Foundation

/// How edits survive regeneration, over many random cases; run by `scripts/benchmark-regeneration`.
@main
struct RegenerationBenchmark: ParsableCommand {
  @Option(help: "How many projects are edited and regenerated.") var cases = 400
  @Option(help: "The first seed.") var seed: UInt64 = 1
  @Option(help: "The repository.") var repository = "."
  @Flag(help: "Show every case that is worth a look.") var verbose = false

  /// How many persons edit a project before the same change.
  private static let persons = 5

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hornero-survival-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let runners = try Baseline.samples(of: URL(fileURLWithPath: repository)).map { try Runner($0, in: folder) }
    var report = Report()
    for round in 0..<(cases + Self.persons - 1) / Self.persons {
      let outcomes = try runners[round % runners.count].outcomes(seed: seed + UInt64(round), count: Self.persons)
      for outcome in outcomes { report.add(outcome) }
    }
    if verbose { for outcome in report.remarkable { print(outcome.story) } }
    print(report.text)
    if report.lost > 0 || report.unsettled > 0 { throw ExitCode(1) }
  }
}
