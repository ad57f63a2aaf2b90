import Regeneration
import Testing

/// What a person can ask about single files.
@Suite struct PlanRequestTests {
  @Test func aDeletedFileComesBackWhenItIsAskedFor() {
    var fixture = PlanFixture()
    fixture.add("d/f", before: "1", disk: nil, now: "2", state: .removed)
    fixture.add("g", before: "1", disk: nil, now: "2", state: .removed)
    fixture.request.restore = ["d"]
    #expect(fixture.plan.verdicts == ["d/f": .create, "g": .removed])
    #expect(fixture.applied().text("d/f") == "2")
    #expect(!fixture.applied().plan.changesAnything)
  }

  @Test func anEditedFileIsBroughtBackWhenItIsAskedFor() {
    var fixture = PlanFixture()
    fixture.add(before: "1", disk: "x", now: "2")
    fixture.request.restore = ["f"]
    #expect(fixture.plan.verdicts == ["f": .update])
    #expect(fixture.applied().text() == "2")
  }

  @Test func onlySomeFilesTakePart() throws {
    var fixture = PlanFixture()
    fixture.add("d/a", before: "1", disk: "1", now: "2")
    fixture.add("d/b", before: nil, disk: nil, now: "2")
    fixture.add("e", before: "1", disk: "1", now: "2")
    fixture.add("gone", before: "1", disk: "1", now: nil)
    fixture.add("refused", before: nil, disk: "x", now: "2")
    fixture.request.only = ["d"]
    let plan = fixture.plan
    #expect(plan.verdicts == ["d/a": .update, "d/b": .create])
    #expect(plan.isPartial)
    #expect(plan.base.keys.sorted() == ["d/a", "d/b"])
    #expect(plan.lock.entries.map(\.path) == ["d/a", "d/b", "e", "gone"])
    #expect(plan.lock.entries.first { $0.path == "e" }?.digests == [Digest(of: bytes("1"))])
    // Everything else follows with the next whole run.
    let next = fixture.applied()
    #expect(next.plan.verdicts["e"] == .update && next.plan.verdicts["gone"] == .delete)
  }

  @Test func anOwnedFileIsNeverWrittenAndSaysOnceWhatItMisses() {
    var fixture = PlanFixture()
    fixture.add(before: "1\n", disk: "x\n", now: "2\n", state: .owned)
    #expect(fixture.plan.entries.first?.why == "yours; what Hornero makes of it changed")
    #expect(!fixture.plan.isDrift)
    var next = fixture.applied()
    #expect(next.plan.entries.first?.why == nil)
    #expect(next.text() == "x\n")
    // Given back, it gets what changes from then on.
    next.snapshot.lock = next.snapshot.lock.map { lock in
      Lock(
        tool: lock.tool, pack: lock.pack, description: lock.description,
        entries: lock.entries.map {
          var entry = $0
          entry.state = .present
          return entry
        })
    }
    #expect(next.plan.verdicts == ["f": .keep])
    next.make("f", "2\nmore\n")
    #expect(next.applied().text() == "x\nmore\n")
  }
}
