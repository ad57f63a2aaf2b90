import Foundation
import Regeneration
import Testing

@testable import HorneroKit

/// The plug is pulled at every single change to the disk. Whatever comes of it is the old project or the new one.
@Suite struct InterruptionTests {
  private static let first = [
    "a": "1", "gone/deep/x": "1", "gone/y": "1", "kept/z": "1", "run.sh": "1", "moving/m": "1\nx\n", "swap1": "1",
    "swap2": "2", "merged": "1\nx\n", "contested": "1\n",
  ]
  private static let second = [
    "a": "2", "new/deep/x": "2", "kept/z": "1", "kept/new": "2", "run.sh": "2", "moved/m<moving/m": "2\nx\n",
    "swap2<swap1": "1", "swap1<swap2": "2", "merged": "2\nx\n", "contested": "2\n",
  ]

  /// A project that was generated once, then edited here and there.
  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject()
    try project.generate(Self.first)
    try project.write("1\nx\nmine\n", to: "moving/m")
    try project.write("1\nx\nmine\n", to: "merged")
    try project.write("mine\n", to: "contested")
    return project
  }

  /// The trees before and after, and how many steps lie between them.
  private func reference(isNew: Bool) throws -> (old: [String: String], new: [String: String], steps: Int) {
    var project = isNew ? try TemporaryProject() : try project()
    let old = try project.tree()
    let fault = Fault.never
    project.directory.disk = fault.disk
    try project.generate(Self.second)
    return (old, try project.tree(), fault.stepsSeen)
  }

  @Test(arguments: [false, true])
  func anErrorAtAnyStepLeavesTheOldProject(isNew: Bool) throws {
    let reference = try reference(isNew: isNew)
    #expect(reference.steps > 30)
    for step in 0..<reference.steps {
      var project = isNew ? try TemporaryProject() : try project()
      project.directory.disk = Fault.once(step).disk
      // Beyond the last rename only the staging folder is cleared, and failing there does not fail the run.
      let isDone = (try? project.generate(Self.second)) != nil
      project.directory.disk = Disk()
      _ = try project.directory.exists ? project.directory.recover() : nil
      #expect(try project.tree() == (isDone ? reference.new : reference.old), "step \(step)")
    }
  }

  @Test(arguments: [false, true])
  func theNextRunSettlesAKillAtAnyStep(isNew: Bool) throws {
    let reference = try reference(isNew: isNew)
    var outcomes: Set<String> = []
    for step in 0..<reference.steps {
      var project = isNew ? try TemporaryProject() : try project()
      project.directory.disk = Fault.forever(from: step).disk
      _ = try? project.generate(Self.second)
      project.directory.disk = Disk()
      _ = try project.directory.exists ? project.directory.recover() : nil
      let tree = try project.tree()
      let isOld = tree == reference.old || (isNew && tree.keys.allSatisfy { ["/", "/.hornero/"].contains($0) })
      #expect(isOld || tree == reference.new, "step \(step)")
      outcomes.insert(isOld ? "old" : "new")
      try project.generate(Self.second)
      #expect(try project.tree() == reference.new, "step \(step)")
    }
    #expect(outcomes == ["old", "new"])
  }

  @Test func aKillWhileSettlingIsSettledToo() throws {
    let reference = try reference(isNew: false)
    for step in stride(from: 0, to: reference.steps, by: 11) {
      for second in stride(from: step % 2, to: reference.steps, by: 2) {
        var project = try project()
        project.directory.disk = Fault.forever(from: step).disk
        _ = try? project.generate(Self.second)
        let fault = Fault.forever(from: second)
        project.directory.disk = fault.disk
        _ = try? project.directory.recover()
        project.directory.disk = Disk()
        _ = try project.directory.recover()
        let tree = try project.tree()
        #expect(tree == reference.old || tree == reference.new, "steps \(step) and \(second)")
        if fault.stepsSeen <= second { break }
      }
    }
  }

  @Test func aKillWhileTakingBackIsSettledToo() throws {
    let reference = try reference(isNew: false)
    // The run fails at one step, and while it is taken back the plug is pulled a few steps later.
    for step in stride(from: 0, to: reference.steps, by: 2) {
      for distance in stride(from: 1 + step % 3, to: 12, by: 3) {
        var project = try project()
        let (error, kill) = (Fault.once(step), Fault.forever(from: step + distance))
        let (first, second) = (error.disk, kill.disk)
        project.directory.disk = Disk {
          try second.beforeStep($0)
          try first.beforeStep($0)
        }
        _ = try? project.generate(Self.second)
        project.directory.disk = Disk()
        _ = try project.directory.recover()
        let tree = try project.tree()
        #expect(tree == reference.old || tree == reference.new, "steps \(step) and \(distance)")
      }
    }
  }

  @Test func aKillWhileUndoingIsSettledByTheNextRun() throws {
    let (old, new, _) = try reference(isNew: false)
    func withoutUndo(_ tree: [String: String]) -> [String: String] {
      tree.filter { !$0.key.hasPrefix("/.hornero/undo") }
    }
    var outcomes: Set<String> = []
    for step in 0..<200 {
      var project = try project()
      try project.generate(Self.second)
      let fault = Fault.forever(from: step)
      project.directory.disk = fault.disk
      let undo = Result { try project.directory.apply(try project.directory.planUndo()) }
      project.directory.disk = Disk()
      _ = try project.directory.recover()
      let tree = withoutUndo(try project.tree())
      #expect([withoutUndo(old), withoutUndo(new)].contains(tree), "step \(step)")
      outcomes.insert(tree == withoutUndo(old) ? "undone" : "as it was")
      // Whatever came of it can be undone in turn.
      let isUndone = tree == withoutUndo(old)
      try project.directory.apply(try project.directory.planUndo())
      #expect(withoutUndo(try project.tree()) == withoutUndo(isUndone ? new : old), "step \(step)")
      if case .success = undo, fault.stepsSeen <= step { break }
    }
    #expect(outcomes == ["undone", "as it was"])
  }

  /// Kills the run between the journal and the renames, `count` of which happened.
  private func killed(afterRenames count: Int) throws -> TemporaryProject {
    var project = try project()
    let renames = Counter()
    project.directory.disk = Disk { step in
      if case .rename = step, renames.next() > count { throw DiskError(operation: "", path: "", reason: "", code: 0) }
      if case .delete = step, renames.value > count { throw DiskError(operation: "", path: "", reason: "", code: 0) }
    }
    _ = try? project.generate(Self.second)
    project.directory.disk = Disk()
    #expect(project.directory.isInterrupted)
    return project
  }

  @Test func aFileThatWasEditedBeforeItWasWrittenTakesTheRunBack() throws {
    let project = try killed(afterRenames: 2)
    try project.write("mine", to: "run.sh")
    let recovery = try project.directory.recover()
    #expect(recovery == Recovery(outcome: .takenBack, leftAlone: ["run.sh"]))
    #expect(project.read("run.sh") == "mine")
    #expect(project.read("a") == "1")
    #expect(try project.plan(Self.second).entries.first { $0.path == "run.sh" }?.verdict == .conflict)
  }

  @Test func aFileThatWasEditedAfterItWasWrittenIsLeftAlone() throws {
    let project = try killed(afterRenames: 2)
    #expect(project.read("a") == "2")
    try project.write("2 and mine", to: "a")
    let recovery = try project.directory.recover()
    #expect(recovery == Recovery(outcome: .finished, leftAlone: ["a"]))
    #expect(project.read("a") == "2 and mine")
    #expect(try project.plan(Self.second).entries.first { $0.path == "a" }?.verdict == .keep)
  }

  @Test(arguments: [
    "", "hornero-journal 1\n", "hornero-journal 2\nend\n", "hornero-journal 1\nfile\t-\t-\t../x\nend\n",
    "hornero-journal 1\nfile\tx\t-\ta\nend\n", "hornero-journal 1\nfolder\t/etc\nend\n",
  ])
  func aDamagedJournalIsNotFollowed(text: String) throws {
    let project = try project()
    try project.write(text, to: ".hornero/journal")
    let before = try project.tree()
    #expect(throws: ProjectError.self) { try project.directory.recover() }
    #expect(try project.tree() == before)
  }
}

private final class Counter: @unchecked Sendable {
  private(set) var value = 0

  func next() -> Int {
    value += 1
    return value
  }
}
