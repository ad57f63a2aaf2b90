import EditSurvival
import Foundation
import Testing

/// The benchmark in small: `scripts/benchmark-regeneration` runs it in full.
@Suite struct EditSurvivalTests {
  @Test func noEditIsLost() throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hornero-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var report = Report()
    for baseline in try Baseline.samples(of: repository) {
      let runner = try Runner(baseline, in: folder)
      for seed in 0..<3 {
        for outcome in try runner.outcomes(seed: UInt64(seed), count: 4) { report.add(outcome) }
      }
    }
    #expect(report.files > 30)
    #expect(report.lost == 0, "\(report.remarkable.map(\.story).joined(separator: "\n"))")
    #expect(report.unsettled == 0)
    #expect(report.conflicts < report.gitConflicts)
    #expect(report.needlessConflicts == 0)
  }
}
