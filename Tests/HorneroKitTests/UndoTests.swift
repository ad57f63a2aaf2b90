import Foundation
import Regeneration
import Testing

@testable import HorneroKit

@Suite struct UndoTests {
  private func tree(_ project: borrowing TemporaryProject) throws -> [String: String] {
    try project.tree().filter { !$0.key.hasPrefix("/.hornero/undo") }
  }

  /// Undoes the last run.
  private func undo(_ project: borrowing TemporaryProject) throws {
    try project.directory.apply(try project.directory.planUndo())
  }

  @Test func everythingIsAsItWasModesIncluded() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1", "b/c": "1", "run.sh": "1", "d/m": "1\nx\n"])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: project.path("a"))
    try FileManager.default.setAttributes([.posixPermissions: 0o751], ofItemAtPath: project.path("run.sh"))
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: project.path("d/m"))
    let before = try tree(project)
    try project.generate(["a": "2", "run.sh": "2", "e/m<d/m": "2\nx\n", "new/f": "2"])
    // The permissions of a file that moves come along.
    #expect(try project.tree()["/e/m"] == "440 2\nx\n")
    let after = try tree(project)
    try undo(project)
    #expect(try tree(project) == before)
    try undo(project)
    #expect(try tree(project) == after)
  }

  @Test func onlyTheLastRunThatWroteIsUndone() throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1"])
    try project.generate(["a": "2"])
    let before = try tree(project)
    try project.generate(["a": "3"])
    try project.generate(["a": "3"])
    try undo(project)
    #expect(try tree(project) == before)
  }

  @Test(arguments: ["edited", "deleted", "came back", "folder"]) func whatChangedSinceIsNotTouched(how: String) throws {
    let project = try TemporaryProject()
    try project.generate(["a": "1", "gone": "1"])
    try project.generate(["a": "2"])
    switch how {
    case "edited": try project.write("mine", to: "a")
    case "deleted": try FileManager.default.removeItem(atPath: project.path("a"))
    case "came back": try project.write("mine", to: "gone")
    default:
      try FileManager.default.removeItem(atPath: project.path("a"))
      try project.write("x", to: "a/b")
    }
    let before = try project.tree()
    #expect(throws: UndoError.editedSince([how == "came back" ? "gone" : "a"])) { try undo(project) }
    #expect(try project.tree() == before)
  }

  @Test func whatWasKeptMustBeAsItWas() throws {
    let project = try TemporaryProject()
    #expect(throws: UndoError.nothingToUndo) { try undo(project) }
    try project.generate(["a": "1"])
    try project.generate(["a": "2"])
    let before = try project.tree()
    let kept = try #require(before.keys.first { $0.hasPrefix("/.hornero/undo/old") })
    try project.write("damaged", to: String(kept.dropFirst()))
    #expect(throws: UndoError.self) { try undo(project) }
    #expect(project.read("a") == "2")
    try project.write("hornero-journal 1\nfile\t-\t-\t../x\nend\n", to: ".hornero/undo/done")
    #expect(throws: UndoError.incomplete("its list of files is damaged")) { try undo(project) }
  }

  @Test func theEditedDescriptionStays() throws {
    let project = try TemporaryProject()
    try project.generate(["hornero.yml": "1", "a": "1"])
    try project.generate(["hornero.yml": "2", "a": "2"])
    try project.write("3", to: "hornero.yml")
    try undo(project)
    #expect(project.read("hornero.yml") == "3")
    #expect(project.read("a") == "1")
  }
}
