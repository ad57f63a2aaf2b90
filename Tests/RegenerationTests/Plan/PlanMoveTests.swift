import Regeneration
import Testing

/// Files whose subject or template was renamed go to another path, edits and all.
@Suite struct PlanMoveTests {
  private func moving(
    before: String = "a\nb\nc\n", disk: String?, now: String, ownership: Ownership = .generated
  ) -> PlanFixture {
    var fixture = PlanFixture()
    fixture.add("old/f", before: before, disk: disk, now: nil, ownership: ownership, template: "of the past")
    fixture.add(
      "new/f", before: nil, disk: nil, now: now, ownership: ownership, template: "of today", former: ["of the past"])
    return fixture
  }

  @Test func anUntouchedFileMovesAndIsBroughtUpToDate() {
    let fixture = moving(disk: "a\nb\nc\n", now: "a\nB\nc\n")
    #expect(fixture.plan.verdicts == ["new/f": .move])
    #expect(fixture.plan.entries.first?.from == "old/f")
    let next = fixture.applied()
    #expect(next.text("new/f") == "a\nB\nc\n")
    #expect(next.text("old/f") == nil)
    #expect(next.snapshot.base.keys.sorted() == ["new/f"])
    #expect(next.snapshot.lock?.entries.map(\.path) == ["new/f"])
    #expect(!next.plan.changesAnything)
  }

  @Test func editsTravelAlong() {
    let next = moving(disk: "a\nb\nc\nmine\n", now: "A\nb\nc\n").applied()
    #expect(next.text("new/f") == "A\nb\nc\nmine\n")
    #expect(next.text("old/f") == nil)
    #expect(!next.plan.changesAnything)
  }

  @Test func soDoConflicts() {
    let fixture = moving(disk: "a\nmine\nc\n", now: "a\nmade\nc\n")
    #expect(fixture.plan.verdicts == ["new/f": .conflict])
    var next = fixture.applied()
    #expect(next.text("new/f")?.contains("<<<<<<< yours\nmine\n") == true)
    #expect(next.text("old/f") == nil)
    #expect(next.snapshot.openBase.keys.sorted() == ["new/f"])
    #expect(next.plan.verdicts == ["new/f": .unsettled])
    next.edit("new/f", "a\nboth\nc\n")
    #expect(next.applied().snapshot.openBase.isEmpty)
  }

  @Test func anUnsettledFileWaitsWhereItIs() {
    var fixture = PlanFixture()
    fixture.add("old/f", before: "b\n", disk: "1\n", now: "2\n", template: "t")
    var next = fixture.applied()
    next.generated = []
    next.add("new/f", before: nil, disk: nil, now: "3\n", template: "t")
    #expect(next.plan.verdicts == ["old/f": .unsettled])
    #expect(!next.plan.changesAnything)
    next.edit("old/f", "1 and 2\n")
    #expect(next.plan.verdicts == ["new/f": .conflict])
  }

  @Test func aTombstoneTravelsWithItsFile() {
    let fixture = moving(disk: nil, now: "1")
    #expect(fixture.plan.verdicts == ["new/f": .removed])
    #expect(!fixture.applied().plan.changesAnything)
  }

  @Test func anOwnedFileStays() {
    var fixture = PlanFixture()
    fixture.add("old", before: "1", disk: "mine", now: nil, state: .owned, template: "t")
    fixture.add("new", before: nil, disk: nil, now: "2", template: "t")
    #expect(fixture.plan.entries.first?.verdict == .owned)
    let next = fixture.applied()
    #expect(next.text("old") == "mine" && next.text("new") == nil)
    #expect(!next.plan.changesAnything)
  }

  @Test func whatStandsInTheWayIsNotOverwritten() {
    var fixture = moving(disk: "a\nb\nc\n", now: "1")
    fixture.edit("new/f", "mine")
    #expect(fixture.plan.entries.first?.refusal == .targetTaken(from: "old/f"))
    fixture.snapshot.items["new/f"] = .directory
    #expect(fixture.plan.entries.first?.refusal == .directory)
  }

  @Test func aChangeOfCaseAloneIsAMove() {
    var fixture = PlanFixture()
    fixture.add("Book.swift", before: "1", disk: "1", now: nil)
    fixture.add("BOOK.swift", before: nil, disk: nil, now: "1")
    #expect(fixture.plan.verdicts == ["BOOK.swift": .move])
    // Where the disk ignores case, the new path is there already.
    fixture.edit("BOOK.swift", "1")
    #expect(fixture.plan.entries.first?.refusal == .targetTaken(from: "Book.swift"))
  }

  @Test func twoFilesMayChangePlaces() {
    var fixture = PlanFixture()
    fixture.add("a", before: "one\n", disk: "one\n", now: nil, template: "first")
    fixture.add("b", before: "two\nx\n", disk: "two\nx\nmine\n", now: nil, template: "second")
    fixture.add("b", before: nil, disk: nil, now: "one\n", template: "first")
    fixture.add("a", before: nil, disk: nil, now: "TWO\nx\n", template: "second")
    #expect(fixture.plan.verdicts == ["a": .move, "b": .move])
    let next = fixture.applied()
    #expect(next.text("a") == "TWO\nx\nmine\n" && next.text("b") == "one\n")
    #expect(
      next.snapshot.base.mapValues { String(decoding: $0.contents, as: UTF8.self) } == ["a": "TWO\nx\n", "b": "one\n"])
    #expect(!next.plan.changesAnything)
  }

  @Test func anotherFileMayTakeThePlace() {
    var fixture = moving(disk: "a\nb\nc\n", now: "a\nb\nc\n")
    fixture.add("old/f", before: nil, disk: nil, now: "new\n", template: "another")
    #expect(fixture.plan.verdicts == ["new/f": .move, "old/f": .refused])
  }

  @Test func aSeededFileMoves() {
    let untouched = moving(disk: "a\nb\nc\n", now: "1\n", ownership: .seeded)
    #expect(untouched.plan.verdicts == ["new/f": .move])
    #expect(untouched.applied().text("new/f") == "1\n")
    let edited = moving(disk: "mine\n", now: "1\n", ownership: .seeded)
    #expect(edited.plan.verdicts == ["new/f": .move])
    #expect(edited.applied().text("new/f") == "mine\n")
    #expect(edited.applied().snapshot.base.keys.sorted() == ["new/f"])
    #expect(!edited.applied().plan.changesAnything)
  }

  @Test func whatBecomesGeneratedIsMergedOrRefused() {
    var fixture = PlanFixture()
    fixture.add(before: "a\nb\n", disk: "a\nb\nmine\n", now: "A\nb\n", ownership: .seeded)
    fixture.generated[0].ownership = .generated
    #expect(fixture.plan.verdicts == ["f": .merge])
    fixture.snapshot.base = [:]
    #expect(fixture.plan.entries.first?.refusal == .becomesGenerated)
  }

  @Test func whatBecomesSeededKeepsItsText() {
    var fixture = PlanFixture()
    fixture.add(before: "a\n", disk: "a\nmine\n", now: "A\n")
    fixture.generated[0].ownership = .seeded
    #expect(fixture.plan.verdicts == ["f": .keep])
  }
}
