import Foundation
import Regeneration
import Testing

@testable import HorneroKit

@Suite struct ApplyTests {
  @Test func writesANewProjectAndItsRecords() throws {
    let project = try TemporaryProject()
    try project.generate(["Sources/App/a.swift": "a", "run.sh": "#!/bin/sh\n"])
    #expect(project.read("Sources/App/a.swift") == "a")
    #expect(project.read(".hornero/base/Sources/App/a.swift") == "\ta")
    #expect(project.read(".hornero/applied.yml") == "2")
    #expect(try project.directory.readLock()?.entries.map(\.path) == ["Sources/App/a.swift", "run.sh"])
    #expect(FileManager.default.isExecutableFile(atPath: project.path("run.sh")))
    #expect(!FileManager.default.isExecutableFile(atPath: project.path("Sources/App/a.swift")))
    #expect(try project.tree()["/.hornero/staging/"] == nil)
    #expect(!project.directory.isInterrupted)
  }

  @Test func theSecondRunTouchesNothing() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1", "b/c": "2"])
    func stamps() throws -> [String: Date?] {
      var stamps: [String: Date?] = [:]
      for path in try project.tree().keys {
        let attributes = try FileManager.default.attributesOfItem(atPath: project.directory.root + path)
        stamps[path] = attributes[.modificationDate] as? Date
      }
      return stamps
    }
    let before = try stamps()
    #expect(try !project.generate(["a": "1", "b/c": "2"]).changesAnything)
    #expect(try stamps() == before)
  }

  @Test func deletesEmptiedFoldersAndNoOthers() throws {
    let project = try TemporaryProject()
    try project.generate(["a/b/c": "1", "a/b/d": "1", "e/f": "1", "g": "1"])
    try project.write("mine", to: "e/mine")
    try project.generate(["g": "1"])
    let tree = try project.tree().keys.filter { !$0.hasPrefix("/.hornero") }
    #expect(tree.sorted() == ["/", "/e/", "/e/mine", "/g"])
    #expect(try project.tree()["/.hornero/base/a/"] == nil)
  }

  @Test func permissionsOfUpdatedFilesStay() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1", "run.sh": "1"])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: project.path("a"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: project.path("run.sh"))
    try project.generate(["a": "2", "run.sh": "2"])
    #expect(try project.tree()["/a"] == "600 2")
    // The person took the executable bit away, and the pack did not change its mind.
    #expect(try project.tree()["/run.sh"] == "640 2")
  }

  @Test func aProjectDeepInFoldersThatAreNotThereIsMade() throws {
    var project = try TemporaryProject()
    project.directory = ProjectDirectory(root: project.folder.path + "/x/y/z")
    try project.generate(["a": "1"])
    #expect(project.read("a") == "1")
  }

  @Test func aFileThatIsChangedAfterPlanningStopsTheRun() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1", "b": "1"])
    let plan = try project.plan(["a": "2", "b": "2"])
    try project.write("mine", to: "b")
    let before = try project.tree()
    #expect(throws: ProjectError.changedMeanwhile("b")) {
      try project.directory.apply(plan, description: [], lock: try project.directory.lockRun())
    }
    #expect(try project.tree() == before)
  }

  @Test func aFileThatAppearsAfterPlanningIsNotOverwritten() throws {
    let project = try TemporaryProject()
    let plan = try project.plan(["a": "1"])
    try project.write("mine", to: "a")
    #expect(throws: ProjectError.changedMeanwhile("a")) {
      try project.directory.apply(plan, description: [], lock: nil)
    }
    #expect(try project.tree().keys.sorted() == ["/", "/a"])
  }

  @Test func linksThatLeadOutOfTheProjectAreNotFollowed() throws {
    let project = try TemporaryProject()
    let outside = project.folder.appendingPathComponent("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try project.write("", to: "x")
    try FileManager.default.createSymbolicLink(atPath: project.path("Sources"), withDestinationPath: outside.path)
    let plan = try project.plan(["Sources/a": "1"])
    #expect(plan.entries.first?.verdict == .refused)
    #expect(plan.entries.first?.why?.contains("leads out of the project") == true)
  }

  @Test func linksThatAppearAfterPlanningAreNotFollowed() throws {
    let project = try TemporaryProject()
    try project.generate(["Sources/a": "1"])
    let plan = try project.plan(["Sources/a": "2"])
    let outside = project.folder.appendingPathComponent("outside")
    try FileManager.default.moveItem(atPath: project.path("Sources"), toPath: outside.path)
    try FileManager.default.createSymbolicLink(atPath: project.path("Sources"), withDestinationPath: outside.path)
    #expect(throws: ProjectError.self) {
      try project.directory.apply(plan, description: [], lock: try project.directory.lockRun())
    }
    #expect(try String(contentsOf: outside.appendingPathComponent("a"), encoding: .utf8) == "1")
  }

  @Test func linksInsideTheProjectAreFollowed() throws {
    let project = try TemporaryProject()
    try project.write("", to: "real/x")
    try FileManager.default.createSymbolicLink(atPath: project.path("Sources"), withDestinationPath: "real")
    try project.generate(["Sources/a": "1"])
    #expect(project.read("real/a") == "1")
  }

  @Test(arguments: [".git", ".hornero"])
  func linksToWhatBelongsToOthersAreNotFollowed(folder: String) throws {
    let project = try TemporaryProject()
    try project.write("", to: "\(folder)/x")
    try FileManager.default.createSymbolicLink(atPath: project.path("Sources"), withDestinationPath: folder)
    #expect(try project.plan(["Sources/a": "1"]).isRefused)
  }

  @Test(arguments: ["folder", "link", "file"])
  func recordsThatAreNotOursAreRefused(kind: String) throws {
    let project = try TemporaryProject()
    try project.write("", to: "x")
    let outside = project.folder.path + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(atPath: project.path(".hornero/lock"), withIntermediateDirectories: true)
    case "link":
      try FileManager.default.createSymbolicLink(atPath: project.path(".hornero"), withDestinationPath: outside)
    default: try project.write("", to: ".hornero")
    }
    #expect(throws: ProjectError.self) { try project.plan(["a": "1"]) }
  }

  @Test func whatIsNoFileIsSeen() throws {
    let project = try TemporaryProject()
    try project.write("", to: "folder/x")
    try project.write("", to: "file")
    #expect(mkfifo(project.path("pipe"), 0o600) == 0)
    let plan = try project.plan(["folder": "1", "pipe": "1", "file/below": "1"])
    #expect(plan.entries.map(\.verdict) == [.refused, .refused, .refused])
    #expect(
      plan.entries.map(\.refusal) == [
        .blocked(by: "file", why: "is no folder"), .directory, .unreadable("it is neither a file nor a folder"),
      ]
    )
  }

  @Test func theProjectIsFoundUpward() throws {
    let project = try TemporaryProject()
    try project.generate(["a/b/c": "1"])
    #expect(ProjectDirectory.enclosing(project.path("a/b"))?.root == project.directory.root)
    #expect(ProjectDirectory.enclosing(project.folder.path) == nil)
  }

  @Test func twoRunsAtOnceComeOneAfterTheOther() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1"])
    let held = try project.directory.lockRun()
    nonisolated(unsafe) var waited = 0
    #expect(throws: ProjectError.busy) { try project.directory.lockRun(patience: 0.1) { waited += 1 } }
    #expect(waited == 1)
    withExtendedLifetime(held) {}
  }

  @Test func theLockIsGivenBack() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1"])
    for _ in 0..<3 { #expect(try project.directory.lockRun(patience: 0) != nil) }
  }

  @Test func aDamagedLockIsNamedWithItsLine() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1"])
    try project.write("hornero-lock 1\n<<<<<<< HEAD\n", to: ".hornero/lock")
    let error = #expect(throws: ProjectError.self) { try project.plan(["a": "1"]) }
    #expect(error?.description.hasPrefix(".hornero/lock:2: ") == true)
    #expect(error?.needsDecision == true)
  }
}
