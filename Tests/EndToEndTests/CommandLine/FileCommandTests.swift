import Foundation
import Testing

/// What can be asked about single files, and what is said about all of them.
@Suite struct FileCommandTests {
  private func project() async throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    return place
  }

  private func tree(_ place: Workplace) throws -> [String: String] {
    try place.tree(withTimes: false).filter { !$0.key.hasPrefix(".hornero/undo") }
  }

  @Test func anOwnedFileIsLeftAlone() async throws {
    let place = try await project()
    let own = try await place.hornero("own", "README.md")
    #expect(own.code == 0)
    #expect(own.output == "  yours  README.md\n")
    try place.replace("First", with: "Other", in: "hornero.yml")
    let readme = place.read("README.md")
    let result = try await place.hornero("generate")
    #expect(result.code == 0)
    #expect(result.output.contains("owned   README.md  (yours; what Hornero makes of it changed)"))
    #expect(place.read("README.md") == readme)
    #expect(try await !place.hornero("generate").output.contains("README.md"))
    #expect(try await place.hornero("status").output.contains("owned     README.md"))
    #expect(try await place.hornero("own", "--release", "README.md").output == "  given back  README.md\n")
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func oneFileAloneIsBroughtUpToDate() async throws {
    let place = try await project()
    try place.write(notes() + "api: { prefix: /v2 }\n", to: "hornero.yml")
    let before = try tree(place)
    let result = try await place.hornero("generate", "--only", "README.md")
    #expect(result.code == 0)
    let touched = try tree(place).filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(touched == [".hornero/base/README.md", ".hornero/lock", "README.md"])
    #expect(try await place.hornero("generate", "--check").code == 2)
    #expect(try await place.hornero("generate").code == 0)
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func pathsAreSeenFromWhereOneStands() async throws {
    let place = try await project()
    try FileManager.default.removeItem(atPath: place.path("Sources/App/App.swift"))
    #expect(try await place.hornero("generate").code == 0)
    #expect(!place.exists("Sources/App/App.swift"))
    #expect(try await place.hornero("generate", "--restore", "App.swift", in: "Sources/App").code == 0)
    #expect(place.exists("Sources/App/App.swift"))
    #expect(try await place.hornero("own", "Sources/App", in: "Tests").code == 0)
    #expect(try await place.hornero("own", "--release", ".", in: "Sources/App").code == 0)
  }

  @Test(arguments: [["generate", "--only"], ["generate", "--restore"], ["generate", "--ours"], ["own"]])
  func anUnknownPathIsAMistakeOfUse(command: [String]) async throws {
    let place = try await project()
    let before = try place.tree()
    let result = try await place.run(Workplace.binary, command + ["READM.md"])
    #expect(result.code == 64)
    #expect(result.errors.contains("READM.md is no file that Hornero makes"))
    #expect(try place.tree() == before)
  }

  @Test func undoPutsEverythingBackAndForth() async throws {
    let place = try await project()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path("README.md"))
    try place.replace("First", with: "Other", in: "hornero.yml")
    let before = try tree(place)
    #expect(try await place.hornero("generate").code == 0)
    let after = try tree(place)
    let look = try await place.hornero("undo", "--dry-run")
    #expect(look.code == 0 && look.output.contains("README.md"))
    #expect(try tree(place) == after)
    let undo = try await place.hornero("undo")
    #expect(undo.code == 0, "\(undo.errors)")
    #expect(try tree(place) == before)
    #expect(try await place.hornero("undo").code == 0)
    #expect(try tree(place) == after)
  }

  @Test func undoRefusesWhatWasEditedSince() async throws {
    let place = try await project()
    try place.replace("First", with: "Other", in: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    try place.write("mine", to: "README.md")
    let tree = try place.tree()
    let undo = try await place.hornero("undo")
    #expect(undo.code == 4)
    #expect(undo.errors.contains("files were edited since:\n  README.md\n"))
    #expect(try place.tree() == tree)
  }

  @Test func undoOfTheFirstRunLeavesNoProject() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    #expect(try await place.hornero("undo").code == 0)
    #expect(try tree(place).keys.sorted() == [".hornero", "hornero.yml"])
    #expect(try await place.hornero("generate").code == 0)
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func takingAFileOverIsARunThatCanBeUndone() async throws {
    let place = try await project()
    let before = try tree(place)
    #expect(try await place.hornero("own", "README.md").code == 0)
    #expect(try await place.hornero("status").output.contains("(only what is remembered of files)"))
    let undo = try await place.hornero("undo")
    #expect(undo.output.hasPrefix("Undone: what is remembered of files as before the last run"))
    #expect(try tree(place) == before)
    #expect(try await !place.hornero("status").output.contains("README.md"))
  }

  @Test func thereMayBeNothingToUndo() async throws {
    let place = try await project()
    try FileManager.default.removeItem(atPath: place.path(".hornero/undo"))
    let undo = try await place.hornero("undo")
    #expect(undo.code == 4)
    #expect(undo.errors.contains("nothing to undo"))
    #expect(try await place.hornero("status").output.contains("undo") == false)
  }

  @Test(arguments: ["status", "undo", "own x"]) func outsideOfAProjectThatIsSaid(command: String) async throws {
    let place = try Workplace()
    let result = try await place.shell("$hornero \(command)")
    #expect(result.code == 1)
    #expect(result.errors.contains("is no project of Hornero's"))
  }

  @Test func statusSaysWhatThePersonDid() async throws {
    let place = try await project()
    #expect(try await place.hornero("status").output.split(separator: "\n").count == 2)
    try place.write("mine", to: "README.md")
    try FileManager.default.removeItem(atPath: place.path("Package.swift"))
    try FileManager.default.removeItem(atPath: place.path(".hornero/base/Sources/App/App.swift"))
    try place.write("resources: {}", to: "hornero.yml")
    let status = try await place.hornero("status")
    #expect(status.code == 0)
    #expect(status.output.contains("edited    README.md"))
    #expect(status.output.contains("deleted   Package.swift"))
    #expect(status.output.contains("untouched Sources/App/App.swift  (what it was edited from is lost"))
    #expect(status.output.contains("hornero.yml was changed since the last run"))
  }

  @Test func otherProgramsGetJSON() async throws {
    let place = try await project()
    try place.write("mine\n" + (place.read("README.md") ?? ""), to: "README.md")
    try place.replace("First", with: "Other", in: "hornero.yml")
    struct Report: Decodable {
      struct File: Decodable {
        var path: String
        var verdict: String
        var diff: String?
      }
      var written: Bool
      var drift: Bool
      var exit: Int
      var counts: [String: Int]
      var files: [File]
    }
    let look = try await place.hornero("generate", "--check", "--diff", "--format", "json")
    #expect(look.code == 2)
    let report = try JSONDecoder().decode(Report.self, from: Data(look.output.utf8))
    #expect(!report.written && report.drift && report.exit == 2 && report.counts["merge"] == 1)
    let readme = report.files.first { $0.path == "README.md" }
    #expect(readme?.verdict == "merge" && readme?.diff?.contains("+Other words.") == true)
    let run = try await place.hornero("generate", "--format", "json")
    #expect(run.code == 0)
    #expect(try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).written)
    let status = try await place.hornero("status", "--format", "json")
    #expect(status.output.contains("\"state\" : \"edited\"") || status.output.contains("\"state\": \"edited\""))
  }
}
