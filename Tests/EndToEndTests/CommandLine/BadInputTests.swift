import Foundation
import Testing

/// Records and files that are not as Hornero left them: a clear word, and nothing lost.
@Suite struct BadInputTests {
  private func project() async throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    return place
  }

  /// A README with a line of the person's, and a description that changes another line of it.
  private func editedProject() async throws -> Workplace {
    let place = try await project()
    try place.write((place.read("README.md") ?? "") + "\nMine.\n", to: "README.md")
    try place.replace("First", with: "Other", in: "hornero.yml")
    return place
  }

  private func expectMerged(_ place: Workplace) async throws {
    let result = try await place.hornero("generate")
    #expect(result.code == 0, "\(result.output) \(result.errors)")
    let text = place.read("README.md") ?? ""
    #expect(text.hasSuffix("\nMine.\n") && text.contains("Other words.") && !text.contains("First words."))
  }

  @Test(arguments: [nil, "edited\n", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n", "\u{0}"])
  func aDamagedBaseIsMadeAnew(base: String?) async throws {
    let place = try await editedProject()
    if let base {
      try place.write(base, to: ".hornero/base/README.md")
    } else {
      try FileManager.default.removeItem(atPath: place.path(".hornero/base/README.md"))
    }
    try await expectMerged(place)
  }

  /// Where the description that was applied last is lost too, nobody knows whose a difference is.
  @Test func withoutBaseAndDescriptionEveryDifferenceIsMarked() async throws {
    let place = try await editedProject()
    try FileManager.default.removeItem(atPath: place.path(".hornero/base"))
    try FileManager.default.removeItem(atPath: place.path(".hornero/applied.yml"))
    let result = try await place.hornero("generate")
    #expect(result.code == 3)
    #expect(result.output.contains("conflict README.md  (what you edited it from is lost; 2 places to settle)"))
    let text = place.read("README.md") ?? ""
    #expect(text.contains("First words.") && text.contains("Other words.") && text.contains("Mine."))
  }

  @Test func aDigestThatWasEditedDoesNoHarm() async throws {
    let place = try await editedProject()
    let lock = (place.read(".hornero/lock") ?? "").split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("README.md\t") ? $0.dropLast(64) + String(repeating: "0", count: 64) : $0
    }
    try place.write(lock.joined(separator: "\n"), to: ".hornero/lock")
    try await expectMerged(place)
  }

  @Test func aLineThatWasTakenOutOfTheLockIsADecision() async throws {
    let place = try await editedProject()
    let lock = (place.read(".hornero/lock") ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    try place.write(lock.filter { !$0.hasPrefix("README.md\t") }.joined(separator: "\n"), to: ".hornero/lock")
    let tree = try place.tree()
    let result = try await place.hornero("generate")
    #expect(result.code == 4)
    #expect(result.errors.contains("README.md is there already, with a text that Hornero did not write"))
    #expect(try place.tree() == tree)
  }

  @Test(arguments: [
    ("hornero-lock 1", "hornero-lock 2", "format 2 is not known"), ("README.md\t", "README.md ", "columns"),
  ])
  func aLockThatCannotBeReadIsNamedAtItsLine(old: String, new: String, message: String) async throws {
    let place = try await project()
    try place.replace(old, with: new, in: ".hornero/lock")
    let tree = try place.tree()
    for command in ["generate", "status", "own"] {
      let result = try await place.run(Workplace.binary, [command] + (command == "own" ? ["README.md"] : []))
      #expect(result.code == 4, "\(command)")
      #expect(result.errors.contains(".hornero/lock:") && result.errors.contains(message), "\(result.errors)")
    }
    #expect(try place.tree() == tree)
  }

  @Test func markersThatAreLeftInStopTheRun() async throws {
    let place = try await editedProject()
    try place.replace("\nMine.\n", with: "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n", in: "README.md")
    let tree = try place.tree()
    let result = try await place.hornero("generate")
    #expect(result.code == 4)
    #expect(result.errors.contains("README.md would be changed by Hornero, and conflict markers stand in it"))
    #expect(try place.tree() == tree)
  }

  @Test func aNewerLanguageIsRefused() async throws {
    let place = try await project()
    try place.replace("hornero: 1", with: "hornero: 2", in: "hornero.yml")
    let tree = try place.tree()
    let result = try await place.hornero("generate")
    #expect(result.code == 1)
    #expect(result.errors.contains("hornero.yml:1:10: error:") && result.errors.contains("2"))
    #expect(try place.tree() == tree)
    #expect(try await place.hornero("status").code == 0)
  }

  @Test func aProjectOfAnotherToolIsLeftAlone() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    try place.write("// swift-tools-version: 6.0\n", to: "other/Package.swift")
    try place.write("@main struct Main { static func main() {} }\n", to: "other/Sources/App/App.swift")
    try place.write("FROM swift\n", to: "other/Sources/App/Commands")
    let tree = try place.tree()
    let result = try await place.hornero("generate", "hornero.yml", "--output", "other")
    #expect(result.code == 4)
    #expect(
      result.errors.contains("Package.swift is there already") && result.errors.contains("App.swift is there already"))
    #expect(result.errors.contains("cannot be reached: Sources/App/Commands is no folder"))
    #expect(try place.tree() == tree)
  }

  @Test func oneObstacleIsNamedOnce() async throws {
    let place = try await project()
    try FileManager.default.moveItem(atPath: place.path("Sources/App/Blueprints"), toPath: place.path("elsewhere"))
    try place.write("no folder", to: "Sources/App/Blueprints")
    let result = try await place.hornero("generate")
    #expect(result.code == 4)
    #expect(result.errors.components(separatedBy: "cannot be reached: Sources/App/Blueprints is no folder").count == 2)
    #expect(result.errors.contains("more files. Make Sources/App/Blueprints a folder of the project and run again."))
  }

  @Test(arguments: ["Sources/App/Blueprints/Notes", ".", ".hornero"])
  func aReadOnlyFolderIsSaidAndNothingChanges(folder: String) async throws {
    let place = try await editedProject()
    try place.write(notes() + "api: { prefix: /v2 }\n", to: "hornero.yml")
    let hornero = try await place.withoutPrivileges()
    #expect(try await place.shell("chmod 555 \(folder)").code == 0)
    let tree = try place.tree(withTimes: false)
    for command in folder == ".hornero" ? ["generate", "own README.md"] : ["generate"] {
      let result = try await place.shell("\(hornero) \(command)")
      #expect(result.code == 1, "\(command)")
      #expect(result.errors.hasPrefix("hornero: cannot ") && result.errors.contains(": Permission denied"))
    }
    #expect(try place.tree(withTimes: false) == tree)
    #expect(try await place.shell("chmod 755 \(folder)").code == 0)
    #expect(try await place.shell("\(hornero) generate").code == 0)
  }

  @Test func aFileThatCannotBeReadIsADecision() async throws {
    let place = try await editedProject()
    let hornero = try await place.withoutPrivileges()
    #expect(try await place.shell("chmod 000 README.md").code == 0)
    let result = try await place.shell("\(hornero) generate")
    #expect(result.code == 4)
    #expect(result.errors.contains("README.md cannot be read: Permission denied"))
    #expect(try await place.shell("chmod 644 README.md").code == 0)
    try await expectMerged(place)
  }

  @Test func aFileThatMayNotBeWrittenIsReplacedAsItIs() async throws {
    let place = try await editedProject()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place.path("README.md"))
    try await expectMerged(place)
    #expect(try place.tree()["README.md"]?.hasPrefix("\(0o444) ") == true)
  }
}
