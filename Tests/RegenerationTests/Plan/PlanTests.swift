import Regeneration
import Testing

/// One row of the table of verdicts: what was written before, what is on disk, what is made now.
struct Row: Sendable, CustomTestStringConvertible {
  var ownership: Ownership = .generated
  var before: String?
  var disk: String?
  var now: String?
  var state: LockEntry.State = .present
  var verdict: Verdict?
  var refusal: Refusal?

  var testDescription: String {
    "\(ownership) \(before ?? "-")/\(disk ?? "-")/\(now ?? "-") \(state) is \(verdict?.rawValue ?? "nothing")"
  }
}

@Suite struct PlanTests {
  private static let table: [Row] = [
    Row(now: "1", verdict: .create),
    Row(disk: "1", now: "1", verdict: .same),
    Row(disk: "x", now: "1", verdict: .refused, refusal: .unknownFile),
    Row(before: "1", disk: "1", now: "1", verdict: .same),
    Row(before: "1", disk: "1", now: "2", verdict: .update),
    Row(before: "1", disk: "x", now: "1", verdict: .keep),
    Row(before: "1", disk: "2", now: "2", verdict: .same),
    Row(before: "1", disk: "x", now: "2", verdict: .conflict),
    Row(before: "1\n2\n3\n", disk: "x\n2\n3\n", now: "1\n2\n4\n", verdict: .merge),
    Row(before: "1\n2\n3\n", disk: "1\n2\n4\n", now: "1\n2\n4\n", verdict: .same),
    Row(before: "1\u{0}", disk: "x", now: "2", verdict: .refused, refusal: .unmergeable),
    Row(
      before: "1\n", disk: "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other\n", now: "2\n", verdict: .refused,
      refusal: .markersLeft),
    Row(before: "1", disk: "x", now: "1", state: .owned, verdict: .owned),
    Row(before: "1", disk: "x", now: "2", state: .owned, verdict: .owned),
    Row(before: "1", now: "2", state: .owned, verdict: .owned),
    Row(before: "1", disk: "x", state: .owned),
    Row(before: "1", now: "1", verdict: .removed),
    Row(before: "1", now: "2", verdict: .removed),
    Row(before: "1", now: "1", state: .removed, verdict: .removed),
    Row(before: "1", disk: "1", now: "1", state: .removed, verdict: .same),
    Row(before: "1", disk: "1", now: "2", state: .removed, verdict: .update),
    Row(before: "1", disk: "x", now: "2", state: .removed, verdict: .removed),
    Row(before: "1", disk: "1", verdict: .delete),
    Row(before: "1", disk: "x", verdict: .orphan),
    Row(before: "1"),
    Row(before: "1", disk: "x", state: .removed),

    Row(ownership: .seeded, now: "1", verdict: .seed),
    Row(ownership: .seeded, disk: "x", now: "1", verdict: .keep),
    Row(ownership: .seeded, before: "1", disk: "1", now: "2", verdict: .same),
    Row(ownership: .seeded, before: "1", disk: "x", now: "2", verdict: .keep),
    Row(ownership: .seeded, before: "1", now: "2", verdict: .removed),
    Row(ownership: .seeded, before: "1", disk: "1", verdict: .delete),
    Row(ownership: .seeded, before: "1", disk: "x", verdict: .orphan),

    Row(ownership: .frozen, now: "1", verdict: .frozen),
    Row(ownership: .frozen, disk: "x", now: "1", verdict: .refused, refusal: .unknownFile),
    Row(ownership: .frozen, before: "1", disk: "1", now: "1", verdict: .same),
    Row(ownership: .frozen, before: "1", disk: "x", now: "1", verdict: .keep),
    Row(ownership: .frozen, before: "1", disk: "1", now: "2", verdict: .refused, refusal: .needsMigration),
    Row(ownership: .frozen, before: "1", disk: "x", now: "2", verdict: .refused, refusal: .needsMigration),
    Row(ownership: .frozen, before: "1", disk: "2", now: "2", verdict: .same),
    Row(ownership: .frozen, before: "1", now: "1", verdict: .removed),
    Row(ownership: .frozen, before: "1", disk: "1", verdict: .refused, refusal: .frozenVanished),
    Row(ownership: .frozen, before: "1", disk: "x", verdict: .refused, refusal: .frozenVanished),
    Row(ownership: .frozen, before: "1"),
  ]

  private func fixture(_ row: Row) -> PlanFixture {
    var fixture = PlanFixture()
    fixture.add(before: row.before, disk: row.disk, now: row.now, ownership: row.ownership, state: row.state)
    return fixture
  }

  @Test(arguments: table) func verdict(row: Row) {
    let plan = fixture(row).plan
    #expect(plan.entries.first?.verdict == row.verdict)
    #expect(plan.entries.first?.refusal == row.refusal)
    #expect(plan.isRefused == (row.verdict == .refused))
  }

  /// What was written is settled: a second run finds nothing to do, neither to files nor to its own records.
  @Test(arguments: table) func theSecondRunChangesNothing(row: Row) {
    let first = fixture(row)
    if first.plan.isRefused { return }
    let second = first.applied()
    #expect(!second.plan.changesAnything)
    #expect(!second.plan.isDrift)
  }

  /// Whatever stands on disk and was not written by Hornero is there after the run.
  @Test(arguments: table) func noEditIsLost(row: Row) {
    guard let disk = row.disk, disk.hasPrefix("x") else { return }
    let after = fixture(row).applied().text()
    #expect(after == disk || after?.split(separator: "\n").contains("x") == true)
  }

  @Test func everyVerdictIsInTheTable() {
    // `move` and `unsettled` need more than a row; see `PlanMoveTests` and `PlanConflictTests`.
    #expect(Set(Self.table.compactMap(\.verdict)).union([.move, .unsettled]) == Set(Verdict.allCases))
  }

  @Test func aPersonsOwnEditsAreNoDrift() {
    var fixture = PlanFixture()
    fixture.add("edited", before: "1", disk: "x", now: "1")
    fixture.add("deleted", before: "1", disk: nil, now: "1")
    fixture.add("new text of a deleted one", before: "1", disk: nil, now: "2")
    #expect(!fixture.plan.isDrift)
    #expect(
      fixture.plan.entries.map(\.why) == [
        "you deleted it; it is not brought back", nil, "you deleted it; its text would have changed",
      ]
    )
    #expect(fixture.applied().plan.entries.allSatisfy { $0.why == nil })
  }

  @Test func deletedFilesLeaveATombstoneAndNoBase() {
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: nil, now: "1")
    #expect(fixture.plan.lock.entries.map(\.state) == [.removed])
    #expect(fixture.plan.base == ["f": nil])
    #expect(fixture.plan.changesAnything)
  }

  @Test func seededFilesKeepTheBaseTheyWereWrittenFrom() {
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: "x", now: "2", ownership: .seeded)
    #expect(fixture.plan.base.isEmpty)
    #expect(fixture.plan.lock.entries.map(\.digests) == [[Digest(of: bytes("1"))]])
  }

  @Test func theSameFilesInAnyOrderGiveTheSamePlan() {
    var fixture = PlanFixture()
    for index in 0..<20 { fixture.add("f\(index)", before: index % 2 == 0 ? "1" : nil, disk: nil, now: "2") }
    let plan = fixture.plan
    for _ in 0..<5 {
      fixture.generated.shuffle()
      #expect(fixture.plan == plan)
    }
    #expect(plan.entries.map(\.path) == plan.entries.map(\.path).sorted())
  }
}
