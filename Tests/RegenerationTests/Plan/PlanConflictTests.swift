import Regeneration
import Testing

/// The life of a conflict: written, left alone, settled, or offered again.
@Suite struct PlanConflictTests {
  private let marked = "a\n<<<<<<< yours\n1\n||||||| before\nb\n=======\n2\n>>>>>>> hornero\nc\n"

  private func contested() -> PlanFixture {
    var fixture = PlanFixture()
    fixture.add(before: "a\nb\nc\n", disk: "a\n1\nc\n", now: "a\n2\nc\n")
    return fixture
  }

  @Test func conflictsAreWrittenAndCounted() {
    let fixture = contested()
    #expect(fixture.plan.entries.first?.conflicts == 1)
    #expect(!fixture.plan.conflicts.isEmpty && fixture.plan.isDrift)
    let next = fixture.applied()
    #expect(next.text() == marked)
    #expect(next.snapshot.openBase == ["f": FileText(contents: bytes("a\nb\nc\n"))])
    #expect(next.snapshot.lock?.entries.first?.open?.before == Digest(of: bytes("a\n1\nc\n")))
  }

  @Test func conflictsAreLeftAloneUntilTheyAreSettled() {
    var fixture = contested().applied()
    #expect(fixture.plan.verdicts == ["f": .unsettled])
    #expect(!fixture.plan.changesAnything && !fixture.plan.isDrift && !fixture.plan.conflicts.isEmpty)
    // Also when there is something new to bring in: that waits.
    fixture.make("f", "A\n2\nc\n")
    #expect(fixture.plan.verdicts == ["f": .unsettled])
    #expect(!fixture.plan.changesAnything)
    fixture.edit("f", "a\nsettled\nc\n")
    #expect(fixture.plan.verdicts == ["f": .merge])
    #expect(fixture.applied().text() == "A\nsettled\nc\n")
  }

  @Test(arguments: ["a\nsettled\nc\n", "a\n2\nc\n"]) func theRecordGoesWithTheMarkers(settled: String) {
    var fixture = contested().applied()
    fixture.edit("f", settled)
    let verdict: Verdict = settled == "a\n2\nc\n" ? .same : .keep
    #expect(fixture.plan.verdicts == ["f": verdict])
    let next = fixture.applied()
    #expect(next.snapshot.openBase.isEmpty)
    #expect(next.snapshot.lock?.entries.map(\.state) == [.present])
    #expect(!next.plan.changesAnything)
  }

  @Test func aFileThatIsPutBackIsOfferedTheMergeAgain() {
    var fixture = contested().applied()
    fixture.edit("f", "a\n1\nc\n")
    #expect(fixture.plan.verdicts == ["f": .conflict])
    #expect(fixture.applied().text() == marked)
    #expect(fixture.applied().plan.verdicts == ["f": .unsettled])
    // With what is made by then.
    fixture.make("f", "a\n3\nc\n")
    #expect(fixture.applied().text() == marked.replacing("\n2\n", with: "\n3\n"))
    fixture.make("f", "a\nb\nC\n")
    #expect(fixture.plan.verdicts == ["f": .merge])
    #expect(fixture.applied().text() == "a\n1\nC\n")
  }

  @Test(arguments: [nil, "damaged"]) func withoutItsBaseAMergeIsOfferedAgainTwoWay(base: String?) {
    var fixture = contested().applied()
    fixture.edit("f", "a\n1\nc\n")
    fixture.snapshot.openBase["f"] = base.map { FileText(contents: bytes($0)) }
    #expect(fixture.plan.verdicts == ["f": .conflict])
    #expect(fixture.applied().text() == marked.replacing("||||||| before\nb\n", with: "||||||| before\n"))
    let again = fixture.applied()
    #expect(!again.plan.changesAnything)
  }

  @Test func aDecisionSettlesWhatIsContested() {
    for (side, text) in [(MergeSide.yours, "a\n1\nc\n"), (.hornero, "a\n2\nc\n")] {
      var fixture = contested()
      fixture.request.settle["f"] = side
      #expect(fixture.applied().text() == text)
      #expect(!fixture.applied().plan.changesAnything)
      var later = contested().applied()
      later.request.settle["f"] = side
      #expect(later.applied().text() == text)
      #expect(!later.applied().plan.changesAnything && later.applied().plan.conflicts.isEmpty)
    }
  }

  @Test func settlingLaterBringsInWhatIsNew() {
    var fixture = contested().applied()
    fixture.make("f", "A\n2\nc\n")
    fixture.request.settle["f"] = .yours
    #expect(fixture.applied().text() == "A\n1\nc\n")
  }

  @Test func aDecisionAboutWholeTexts() {
    for (side, text, verdict) in [(MergeSide.yours, "x\u{0}", Verdict.keep), (.hornero, "2", .update)] {
      var fixture = PlanFixture()
      fixture.add(before: "1", disk: "x\u{0}", now: "2")
      fixture.add("g", before: nil, disk: "x\u{0}", now: "2")
      fixture.request.settle["."] = side
      #expect(fixture.plan.verdicts == ["f": verdict, "g": verdict])
      #expect(fixture.applied().text() == text)
      #expect(fixture.applied().text("g") == text)
      #expect(!fixture.applied().plan.changesAnything)
    }
  }

  @Test func aDecisionConcernsItsPathAlone() {
    var fixture = contested()
    fixture.request.settle = ["fa": .yours, "other": .hornero]
    #expect(fixture.plan.verdicts == ["f": .conflict])
  }

  @Test func whatIsNoLongerMadeIsKeptWithItsMarkers() {
    var fixture = contested().applied()
    fixture.generated = []
    #expect(fixture.plan.verdicts == ["f": .orphan])
    #expect(fixture.applied().text() == marked)
    #expect(fixture.applied().snapshot.openBase.isEmpty)
  }

  @Test func theExecutableBitSurvivesAMerge() {
    var fixture = PlanFixture()
    fixture.add(before: "a\nb\nc\n", disk: nil, now: "a\nb\nC\n")
    fixture.snapshot.items["f"] = .file(FileText(contents: bytes("A\nb\nc\n"), isExecutable: true))
    #expect(fixture.plan.entries.first?.new == FileText(contents: bytes("A\nb\nC\n"), isExecutable: true))
  }

  @Test func whatMayNotBeMergedIsADecision() {
    var fixture = contested()
    fixture.generated[0].isMergeable = false
    #expect(fixture.plan.entries.first?.refusal == .unmergeable)
  }
}
