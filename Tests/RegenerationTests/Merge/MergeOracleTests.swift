import Foundation
import Testing

@testable import Regeneration

/// `git merge-file --diff3` as a second opinion over thousands of random triples.
///
/// Where git merges cleanly, so do we, with the same text, but for one class of triples: where equal lines repeat, a
/// move or a deletion can be read in two ways, and git's reading and ours may differ. In sources that is rare, in soup
/// less so. Where git finds a conflict, ours is clean in many cases (see `MergeTests` for each kind), never the other
/// way round but in that same class.
@Suite struct MergeOracleTests {
  private struct Tally {
    var gitClean = 0
    var equal = 0
    var otherText = 0
    var gitConflicts = 0
    var ourConflicts = 0
  }

  /// More cases than a quick run takes, for a long look: `MERGE_CASES=20000 swift test --filter MergeOracle`.
  private static let count = ProcessInfo.processInfo.environment["MERGE_CASES"].flatMap { Int($0) } ?? 1500

  private func tally(_ make: (inout SeededGenerator) -> RandomTriple) throws -> Tally {
    var chance = SeededGenerator(state: 7)
    let triples = (0..<Self.count).map { _ in make(&chance) }
      .map { (base: $0.base.text, yours: $0.yours.text, hornero: $0.hornero.text) }
    var tally = Tally()
    for (triple, git) in zip(triples, try GitMergeFile.merge(triples)) {
      let ours = try #require(
        Merge(base: triple.base, yours: triple.yours, hornero: triple.hornero, path: "a.swift"))
      if ours.conflicts > 0 { tally.ourConflicts += 1 }
      if git.hasConflicts {
        tally.gitConflicts += 1
      } else {
        tally.gitClean += 1
        if ours.contents == git.contents { tally.equal += 1 } else if ours.conflicts == 0 { tally.otherText += 1 }
      }
    }
    return tally
  }

  @Test func sourcesAreMergedAsGitMergesThem() throws {
    let tally = try tally(RandomTriple.source)
    #expect(tally.otherText == 0)
    #expect(tally.gitClean - tally.equal <= tally.gitClean / 500, "\(tally)")
    #expect(tally.ourConflicts * 4 < tally.gitConflicts * 3, "\(tally)")
  }

  @Test func soupIsMergedAsGitMergesItButWhereItIsAmbiguous() throws {
    let tally = try tally(RandomTriple.soup)
    #expect(tally.gitClean - tally.equal <= tally.gitClean / 100, "\(tally)")
    #expect(tally.otherText <= tally.gitClean / 200, "\(tally)")
    #expect(tally.ourConflicts < tally.gitConflicts, "\(tally)")
  }
}
