import Regeneration
import Testing

@Suite struct PlanPathTests {
  private func refusals(_ fixture: PlanFixture) -> [String: Refusal?] {
    Dictionary(fixture.plan.entries.map { ($0.path, $0.refusal) }) { first, _ in first }
  }

  @Test(arguments: [
    "../x", "a/../../x", "/etc/passwd", "a//b", "", "./a", "a\\b", "a\nb", ".git/hooks/pre-commit",
    "sub/.GIT/config", ".hornero/lock", "a/", "a\u{0}b",
  ])
  func pathsThatLeaveTheProjectAreRefused(path: String) {
    var fixture = PlanFixture()
    fixture.add(path, before: nil, disk: nil, now: "1")
    #expect(fixture.plan.verdicts == [path: .refused])
    #expect(!fixture.plan.changesAnything || fixture.plan.isRefused)
  }

  @Test(arguments: [".gitignore", ".github/workflows/ci.yml", "a..b/c", "é/ü", "..."])
  func unusualButHarmlessPathsAreFine(path: String) {
    #expect(ProjectPath.problem(with: path) == nil)
  }

  @Test func pathsThatDifferOnlyInCaseAreRefused() {
    var fixture = PlanFixture()
    fixture.add("Sources/Book.swift", before: nil, disk: nil, now: "1")
    fixture.add("sources/book.swift", before: nil, disk: nil, now: "2")
    fixture.add("other", before: nil, disk: nil, now: "1")
    #expect(
      refusals(fixture) == [
        "Sources/Book.swift": .clash(with: "sources/book.swift"),
        "sources/book.swift": .clash(with: "Sources/Book.swift"), "other": nil,
      ]
    )
  }

  @Test func twoFilesAtOnePathAreRefused() {
    var fixture = PlanFixture()
    fixture.add("f", before: nil, disk: nil, now: "1", template: "a")
    fixture.add("f", before: nil, disk: nil, now: "2", template: "b")
    #expect(fixture.plan.entries.map(\.verdict) == [.refused, .refused])
  }

  @Test func aFileThatIsAFolderOfAnotherIsRefused() {
    var fixture = PlanFixture()
    fixture.add("a", before: nil, disk: nil, now: "1")
    fixture.add("a/b/c", before: nil, disk: nil, now: "1")
    #expect(refusals(fixture)["a"] == .some(.folderClash(with: "a/b/c")))
  }

  @Test func aTombstoneTravelsWithItsFile() {
    var fixture = PlanFixture()
    fixture.add("old", before: "1", disk: nil, now: nil, state: .removed, template: "model")
    fixture.add("new", before: nil, disk: nil, now: "1", template: "model")
    #expect(fixture.plan.verdicts == ["new": .removed])
    #expect(!fixture.applied().plan.changesAnything)
  }

  @Test func anotherTemplateAtThePathTakesOverWhatIsThere() {
    var fixture = PlanFixture()
    fixture.add("f", before: "1", disk: "1", now: nil, template: "old")
    fixture.add("f", before: nil, disk: nil, now: "2", template: "new")
    #expect(fixture.plan.verdicts == ["f": .update])
    #expect(fixture.plan.lock.entries.map(\.template) == ["new"])
    fixture.snapshot.items["f"] = .file(FileText(contents: bytes("x")))
    #expect(fixture.plan.verdicts == ["f": .conflict])
  }

  @Test(arguments: [
    (DiskItem.directory, Refusal.directory), (.link, .link), (.unreadable("no"), .unreadable("no")),
    (.blocked(by: "a", why: "is a file"), .blocked(by: "a", why: "is a file")),
  ])
  func whatIsNoFileIsNeverWrittenOver(item: DiskItem, refusal: Refusal) {
    for before in [nil, "1"] {
      for ownership in [Ownership.generated, .frozen] {
        var fixture = PlanFixture()
        fixture.add(before: before, disk: nil, now: "2", ownership: ownership)
        fixture.snapshot.items["f"] = item
        #expect(refusals(fixture) == ["f": refusal])
      }
    }
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: nil, now: "2", ownership: .seeded)
    fixture.snapshot.items["f"] = item
    #expect(fixture.plan.verdicts == ["f": .keep])
  }

  @Test func aLinkThatAPersonPutInPlaceIsKeptWhileNothingChanges() {
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: nil, now: "1")
    fixture.snapshot.items["f"] = .link
    #expect(fixture.plan.verdicts == ["f": .keep])
    #expect(!fixture.applied().plan.changesAnything)
  }

  @Test func everyRefusalSaysWhyAndTheWayOut() {
    let refusals: [Refusal] = [
      .unknownFile, .unmergeable, .markersLeft, .becomesGenerated, .needsMigration, .frozenVanished,
      .targetTaken(from: "o"), .clash(with: "o"), .folderClash(with: "o"), .unsafePath("p"), .directory, .link,
      .unreadable("r"), .blocked(by: "b", why: "w"),
    ]
    for refusal in refusals {
      #expect(!refusal.why.isEmpty && !refusal.why.hasSuffix("."))
      #expect(refusal.wayOut(path: "f").hasSuffix("."))
    }
  }

  @Test func oneRunNamesEveryDecision() {
    var fixture = PlanFixture()
    fixture.add("a", before: "1\u{0}", disk: "x", now: "2")
    fixture.add("b", before: nil, disk: "x", now: "2")
    fixture.add("c", before: nil, disk: nil, now: "2")
    #expect(fixture.plan.verdicts == ["a": .refused, "b": .refused, "c": .create])
  }
}
