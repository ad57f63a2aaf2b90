import Foundation
import Testing

@Suite struct GenerateTests {
  /// A project `notes`, generated from its own description.
  private func project() async throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(), to: "notes/hornero.yml")
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 0, "\(result.errors)")
    return place
  }

  /// A generated file that shows the summary.
  private func fileWithSummary(_ place: Workplace) throws -> String {
    try #require(place.generatedFiles("notes").first { place.read("notes/" + $0)?.contains("First words.") == true })
  }

  @Test func makesAProjectAndSaysWhatToRunNext() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "notes/hornero.yml")
    let result = try await place.hornero("generate", "notes/hornero.yml")
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("Made notes: "))
    #expect(result.output.contains("cd notes && swift run App migrate && swift run App"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(place.exists("notes/Package.swift"))
    #expect(place.exists("notes/.hornero/lock"))
  }

  @Test func theSecondRunTouchesNothingAndSaysSoInOneLine() async throws {
    let place = try await project()
    let tree = try place.tree()
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("Nothing to do: notes is what its description says ("))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(try place.tree() == tree)
    #expect(try await place.hornero("generate", "--check", in: "notes").code == 0)
    #expect(try await place.hornero("generate", in: "notes/Sources/App").code == 0)
    #expect(try place.tree() == tree)
  }

  @Test(arguments: [["--dry-run"], ["--diff"], ["--check"], ["--check", "--diff", "-v"]])
  func lookingOnlyWritesNothing(flags: [String]) async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    let tree = try place.tree()
    let result = try await place.run(Workplace.binary, ["generate"] + flags)
    #expect(result.code == (flags.contains("--check") ? 2 : 0))
    #expect(result.output.contains("Tests/AppTests"))
    #expect(try place.tree() == tree)
  }

  @Test func aRouteAddedLaterMakesAFileAndTouchesNoneOfTheOwners() async throws {
    let place = try Workplace()
    let routes = "    routes:\n      pin: { path: '{id}/pin' }\n"
    try place.write(notes() + routes, to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    let pin = "notes/Sources/App/Blueprints/Notes/NotePin.swift"
    try place.replace("throw Problem(.notImplemented, detail: \"This is not written yet.\")", with: "print(1)", in: pin)
    let written = place.read(pin)
    try place.write(notes() + routes + "      copy: { path: '{id}/copy', returns: Note }\n", to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(place.read(pin) == written)
    #expect(place.read("notes/Sources/App/Blueprints/Notes/NoteCopy.swift")?.contains(".notImplemented") == true)
  }

  @Test func aChangedDescriptionUpdatesItsFilesAndNoOthers() async throws {
    let place = try await project()
    let file = try fileWithSummary(place)
    let before = try place.tree("notes")
    try place.replace("First", with: "Other", in: "notes/hornero.yml")
    let check = try await place.hornero("generate", "--check", in: "notes")
    #expect(check.code == 2)
    #expect(check.output.contains(file))
    let diff = try await place.hornero("generate", "--diff", in: "notes")
    #expect(diff.output.contains("-") && diff.output.contains("Other words."))
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 0)
    #expect(result.output.contains("update  \(file)"))
    #expect(place.read("notes/" + file)?.contains("Other words.") == true)
    let after = try place.tree("notes")
    let touched = after.filter { before[$0.key] != $0.value }.map(\.key).filter {
      !$0.hasPrefix(".hornero") && place.read("notes/" + $0) != nil && $0 != "hornero.yml"
    }
    #expect(touched.contains(file))
    #expect(touched.allSatisfy { place.read("notes/" + $0)?.contains("Other words.") == true })
    #expect(try await place.hornero("generate", "--check", in: "notes").code == 0)
  }

  @Test func theDiffCanBeAppliedAsAPatch() async throws {
    let place = try await project()
    try place.replace("First", with: "Other", in: "notes/hornero.yml")
    let diff = try await place.hornero("generate", "--diff", in: "notes")
    let lines = diff.output.split(separator: "\n", omittingEmptySubsequences: false)
    let patch = lines.prefix { !$0.hasPrefix("  ") || $0.hasPrefix("   ") }.joined(separator: "\n") + "\n"
    try place.write(String(patch), to: "notes/p.patch")
    let applied = try await place.shell("cd notes && patch -p1 -s --no-backup-if-mismatch < p.patch && rm p.patch")
    #expect(applied.code == 0, "\(applied.output)")
    #expect(try await place.hornero("generate", "--check", in: "notes").code == 0)
  }

  @Test func editsAndDeletionsStay() async throws {
    let place = try await project()
    let file = try fileWithSummary(place)
    let other = try #require(place.generatedFiles("notes").first { $0 != file && $0 != "Package.swift" })
    try place.write((place.read("notes/" + file) ?? "") + "// mine\n", to: "notes/" + file)
    try FileManager.default.removeItem(atPath: place.path("notes/" + other))
    #expect(try await place.hornero("generate", "--check", in: "notes").code == 0)
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 0)
    #expect(result.output.contains("removed \(other)"))
    #expect(place.read("notes/" + file)?.hasSuffix("// mine\n") == true)
    #expect(!place.exists("notes/" + other))
    let again = try await place.hornero("generate", in: "notes")
    #expect(again.output.split(separator: "\n").count == 1)
    #expect(again.output.contains("1 with your edits"))
  }

  @Test func bothChangesOfAFileAreMerged() async throws {
    let place = try await project()
    let file = try fileWithSummary(place)
    try place.write((place.read("notes/" + file) ?? "") + "// mine\n", to: "notes/" + file)
    try place.replace("First", with: "Other", in: "notes/hornero.yml")
    let check = try await place.hornero("generate", "--check", in: "notes")
    #expect(check.code == 2)
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("merge   \(file)"))
    let text = place.read("notes/" + file)
    #expect(text?.hasSuffix("// mine\n") == true && text?.contains("Other words.") == true)
    #expect(try await place.hornero("generate", "--check", in: "notes").code == 0)
  }

  @Test func anotherSchemaIsRefusedAndTheWayOutLeadsOut() async throws {
    let place = try await project()
    try place.replace("fields:", with: "fields:\n      body: text?", in: "notes/hornero.yml")
    let tree = try place.tree()
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(try place.tree() == tree)
    let lines = result.errors.split(separator: "\n")
    let line = try #require(lines.first { $0.contains("is a migration") })
    let file = String(try #require(line.split(separator: " ").first))
    #expect(try await place.shell("cd notes && rm \(file) && sed -i '\\|^\(file)|d' .hornero/lock").code == 0)
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(place.exists("notes/" + file))
  }

  @Test func aFileThatIsThereAlreadyIsNotOverwritten() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    try place.write("mine", to: "Package.swift")
    let tree = try place.tree()
    let result = try await place.hornero("generate")
    #expect(result.code == 4)
    #expect(result.errors.contains("Package.swift is there already"))
    #expect(try place.tree() == tree)
    // The ways out that it names lead out.
    #expect(try await place.hornero("generate", "--ours", "Package.swift").code == 0)
    #expect(place.read("Package.swift") == "mine")
    #expect(try await place.hornero("generate", "--restore", "Package.swift").code == 0)
    #expect(place.read("Package.swift")?.contains("swift-tools-version") == true)
  }

  @Test func aFolderWithOtherFilesIsFine() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    try place.write("mine", to: "Sources/App/Mine.swift")
    #expect(try await place.hornero("generate").code == 0)
    #expect(place.read("Sources/App/Mine.swift") == "mine")
  }

  @Test func aProjectElsewhereHoldsItsOwnDescription() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "notes.yml")
    #expect(try await place.hornero("generate", "notes.yml", "--output", "out/a b").code == 0)
    #expect(place.read("out/a b/hornero.yml") == notes())
    let tree = try place.tree("out")
    #expect(try await place.hornero("generate", in: "out/a b").code == 0)
    #expect(try await place.hornero("generate", "--output", "out/a b").code == 0)
    #expect(try await place.hornero("generate", "notes.yml", "--output", "out/a b").code == 0)
    #expect(try place.tree("out") == tree)
    try place.replace("First", with: "Other", in: "notes.yml")
    #expect(try await place.hornero("generate", "notes.yml", "--output", "out/a b").code == 0)
    #expect(place.read("out/a b/hornero.yml")?.contains("Other") == true)
  }
}
