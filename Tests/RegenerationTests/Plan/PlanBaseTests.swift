import Regeneration
import Testing

/// A base that is missing or does not fit the lock never leads to a lost edit.
@Suite struct PlanBaseTests {
  @Test(arguments: [nil, "<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\n"])
  func withoutABaseTheDigestsDecide(base: String?) {
    var fixture = PlanFixture()
    fixture.add("both changed", before: "1", disk: "x", now: "2")
    fixture.add("equal", before: "1", disk: "2", now: "2")
    fixture.add("edited", before: "1", disk: "x", now: "1")
    fixture.add("untouched", before: "1", disk: "1", now: "2")
    for path in fixture.snapshot.base.keys {
      fixture.snapshot.base[path] = base.map { FileText(contents: bytes($0)) }
    }
    let plan = fixture.plan
    #expect(
      plan.verdicts == ["both changed": .conflict, "equal": .same, "edited": .keep, "untouched": .update]
    )
    #expect(plan.lacksBase)
    #expect(plan.entries.first?.why == "what you edited it from is lost; 1 place to settle")
    #expect(fixture.applied().text("both changed") == Self.marked("x", "2"))
  }

  @Test func aMissingBaseIsWrittenAnew() {
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: "1", now: "1")
    fixture.snapshot.base = [:]
    #expect(fixture.plan.verdicts == ["f": .same])
    #expect(fixture.plan.base == ["f": FileText(contents: bytes("1"))])
    #expect(!fixture.plan.isDrift)
  }

  @Test(arguments: [("1", Verdict.update), ("2", .update), ("x", .conflict), ("3", .same)])
  func afterTwoBranchesWereJoinedEitherTextIsUntouched(disk: String, verdict: Verdict) {
    #expect(joined(disk: disk, now: "3").plan.verdicts == ["f": verdict])
  }

  @Test func afterTwoBranchesWereJoinedAnEditIsNotTakenForTheOnlyChange() {
    var fixture = joined(disk: "x", now: "1")
    fixture.snapshot.base["f"] = FileText(contents: bytes("merged by git"))
    #expect(fixture.plan.verdicts == ["f": .conflict])
    #expect(fixture.plan.lacksBase)
  }

  @Test func aBaseThatGitMergedIsTrustedWhereHorneroMakesTheSame() {
    var fixture = joined(disk: "mine\na\nb\n", now: "a\nb\n")
    fixture.snapshot.base["f"] = FileText(contents: bytes("a\nb\n"))
    #expect(fixture.plan.verdicts == ["f": .keep])
    #expect(fixture.plan.lock.entries.map(\.digests) == [[Digest(of: bytes("a\nb\n"))]])
    // Or made the same of the description that was applied last.
    fixture.make("f", "a\nB\n")
    #expect(fixture.plan.verdicts == ["f": .conflict])
    fixture.snapshot.rendered["f"] = FileText(contents: bytes("a\nb\n"))
    #expect(fixture.plan.verdicts == ["f": .merge])
    #expect(fixture.applied().text() == "mine\na\nB\n")
  }

  @Test func whatGitMergedLikeItsBaseNobodyEdited() {
    let conflict = "<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n"
    var fixture = joined(disk: conflict, now: "3")
    fixture.snapshot.base["f"] = FileText(contents: bytes(conflict))
    #expect(fixture.plan.verdicts == ["f": .update])
    fixture.edit("f", conflict + "mine\n")
    #expect(fixture.plan.entries.first?.refusal == .markersLeft)
  }

  /// Where two branches each added a migration, the lock of one of them is taken.
  @Test func conflictsThatTheBaseHasTooAreNobodysEditWhateverTheLockSays() {
    let conflict = "<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n"
    var fixture = PlanFixture()
    fixture.add(before: "1\n", disk: conflict, now: "3\n")
    #expect(fixture.plan.entries.first?.refusal == .markersLeft)
    fixture.snapshot.base["f"] = FileText(contents: bytes(conflict))
    #expect(fixture.plan.verdicts == ["f": .update])
    // The same edit of a file and its base is an edit all the same.
    fixture.edit("f", "mine\n")
    fixture.snapshot.base["f"] = FileText(contents: bytes("mine\n"))
    #expect(fixture.plan.verdicts == ["f": .conflict])
  }

  @Test func aConflictInTheBaseIsReadAsWhatIsMade() {
    var fixture = joined(disk: "1\nmine\n", now: "1\n")
    fixture.snapshot.base["f"] = FileText(contents: bytes("<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n"))
    #expect(fixture.plan.verdicts == ["f": .keep])
    fixture.make("f", "3\n")
    #expect(fixture.plan.verdicts == ["f": .conflict])
  }

  @Test func aLostBaseIsRenderedAgain() {
    var fixture = PlanFixture()
    fixture.add(before: "a\nb\n", disk: "mine\na\nb\n", now: "a\nB\n")
    fixture.snapshot.base = [:]
    fixture.snapshot.rendered["f"] = FileText(contents: bytes("what another version makes"))
    #expect(fixture.plan.verdicts == ["f": .conflict])
    fixture.snapshot.rendered["f"] = FileText(contents: bytes("a\nb\n"))
    #expect(fixture.plan.verdicts == ["f": .merge])
    #expect(!fixture.plan.lacksBase)
  }

  @Test func withoutABaseWhatIsCommonStays() {
    var fixture = PlanFixture()
    fixture.add(before: "?", disk: "a\nmine\nb\nc\n", now: "a\nb\nC\n")
    fixture.snapshot.base = [:]
    #expect(
      fixture.applied().text() == "a\n" + Self.marked("mine\n", "") + "b\n" + Self.marked("c\n", "C\n"))
    fixture.request.settle["f"] = .yours
    #expect(fixture.applied().text() == "a\nmine\nb\nc\n")
  }

  private static func marked(_ yours: String, _ hornero: String) -> String {
    func line(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
    return "<<<<<<< yours\n\(line(yours))||||||| before\n=======\n\(line(hornero))>>>>>>> hornero\n"
  }

  private func joined(disk: String, now: String) -> PlanFixture {
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: disk, now: now)
    let entries = fixture.snapshot.lock?.entries.map { entry in
      var entry = entry
      entry.digests.append(Digest(of: bytes("2")))
      return entry
    }
    fixture.snapshot.lock = Lock(tool: "1", pack: "builtin 1", description: "hornero.yml", entries: entries ?? [])
    return fixture
  }

  @Test func theExecutableBitIsMergedOnItsOwn() {
    func verdict(base: Bool, disk: Bool, now: Bool) -> (Verdict?, Bool?) {
      var fixture = PlanFixture()
      fixture.add(before: "1", disk: "1", now: "1")
      fixture.generated[0].text.isExecutable = now
      fixture.snapshot.base["f"]?.isExecutable = base
      fixture.snapshot.items["f"] = .file(FileText(contents: bytes("1"), isExecutable: disk))
      let entry = fixture.plan.entries.first
      return (entry?.verdict, entry?.new?.isExecutable)
    }
    #expect(verdict(base: false, disk: false, now: true) == (.update, true))
    #expect(verdict(base: true, disk: false, now: true).0 == .same)
    #expect(verdict(base: true, disk: true, now: false) == (.update, false))
    #expect(verdict(base: false, disk: true, now: false).0 == .same)
  }
}
