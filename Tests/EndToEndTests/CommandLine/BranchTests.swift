import Foundation
import Testing

/// Two branches of a repository, each with a description of its own, come together.
@Suite struct BranchTests {
  private func git(_ place: Workplace, _ arguments: String...) async throws {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
    let result = try await place.run("/usr/bin/env", ["git"] + identity + arguments)
    #expect(result.code == 0, "\(result.output) \(result.errors)")
  }

  private func generateAndCommit(_ place: Workplace) async throws {
    let result = try await place.hornero("generate")
    #expect(result.code == 0, "\(result.errors)")
    try await git(place, "add", "-A")
    try await git(place, "commit", "-q", "-m", "generated")
  }

  @Test func mergedBranchesGoOnWithoutADecision() async throws {
    let place = try Workplace()
    let description = notes() + "api:\n  timeout: 20s\n"
    try place.write(description, to: "hornero.yml")
    try await git(place, "init", "-q", "-b", "main")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "-b", "other")
    try place.replace("First", with: "Other", in: "hornero.yml")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "main")
    try place.replace("20s", with: "25s", in: "hornero.yml")
    try await generateAndCommit(place)
    try await git(place, "merge", "-q", "other", "-m", "together")
    #expect(place.read("hornero.yml")?.contains("Other") == true)
    #expect(place.read("hornero.yml")?.contains("25s") == true)
    let check = try await place.hornero("generate", "--check")
    #expect(check.code == 0, "\(check.output) \(check.errors)")
    try place.replace("25s", with: "26s", in: "hornero.yml")
    try await generateAndCommit(place)
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func aCheckoutWithoutTheBaseGoesOn() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    try FileManager.default.removeItem(atPath: place.path(".hornero/base"))
    #expect(try await place.hornero("generate", "--check").code == 0)
    try place.replace("First", with: "Other", in: "hornero.yml")
    let result = try await place.hornero("generate")
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.exists(".hornero/base/Package.swift"))
  }

  /// Both branches change the description and edit generated files; git joins description, files, base and lock.
  @Test func editsOfBothBranchesSurvive() async throws {
    let place = try Workplace()
    try place.write(notes() + "api:\n  prefix: /v1\n", to: "hornero.yml")
    try await git(place, "init", "-q", "-b", "main")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "-b", "other")
    try place.replace("First", with: "Other", in: "hornero.yml")
    try place.write((place.read("README.md") ?? "") + "\nTheirs.\n", to: "README.md")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "main")
    try place.replace("/v1", with: "/v2", in: "hornero.yml")
    let blueprint = "Sources/App/Blueprints/Notes/NotesBlueprint.swift"
    try place.write("// Mine.\n" + (place.read(blueprint) ?? ""), to: blueprint)
    try await generateAndCommit(place)
    // Where git leaves conflicts in files that nobody edited, they are made anew.
    _ = try await place.run("/usr/bin/env", ["git", "merge", "-q", "other"])
    try await generateAndCommit(place)
    #expect(try await place.shell("grep -rn '<<<<<<<' . --exclude-dir=undo --exclude-dir=.git").output.isEmpty)
    // The next change is merged into what both wrote.
    try place.replace("/v2", with: "/v3", in: "hornero.yml")
    try place.replace("Other", with: "Last", in: "hornero.yml")
    try await generateAndCommit(place)
    let readme = place.read("README.md") ?? ""
    #expect(readme.hasSuffix("\nTheirs.\n") && readme.contains("Last words.") && !readme.contains("/v2"))
    let source = place.read(blueprint) ?? ""
    #expect(source.hasPrefix("// Mine.\n") && source.contains("/v3") && !source.contains("/v2"))
  }

  /// Both branches change one thing in two ways: git leaves conflicts in the description, the file and its base, and
  /// two lines in the lock. Whoever settles the first two need not care about the rest.
  @Test func aConflictInTheBaseIsNobodysConcern() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    try await git(place, "init", "-q", "-b", "main")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "-b", "other")
    try place.replace("First", with: "Other", in: "hornero.yml")
    try place.write((place.read("README.md") ?? "") + "\nTheirs.\n", to: "README.md")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "main")
    try place.replace("First", with: "Mine", in: "hornero.yml")
    try await generateAndCommit(place)
    let merge = try await place.run("/usr/bin/env", ["git", "merge", "-q", "other", "-m", "together"])
    #expect(merge.code == 1)
    #expect(place.read(".hornero/base/README.md")?.contains("<<<<<<<") == true)
    #expect(place.read(".hornero/lock")?.contains("<<<<<<<") == false)
    #expect(place.read(".hornero/lock")?.components(separatedBy: "\nREADME.md\t").count == 3)
    try place.write(notes(summary: "Mine words."), to: "hornero.yml")
    try place.write(
      (place.read("README.md") ?? "").replacing(/<<<<<<< HEAD\n(.*\n)=======\n(.*\n)>>>>>>> other\n/) { $0.output.1 },
      to: "README.md")
    #expect(place.read("README.md")?.contains("<<<") == false)
    try await generateAndCommit(place)
    let readme = place.read("README.md") ?? ""
    #expect(readme.hasSuffix("\nTheirs.\n") && readme.contains("Mine words.") && !readme.contains("Other words."))
    #expect(place.read(".hornero/base/README.md")?.contains("<<<<<<<") == false)
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  /// One branch renames a resource, the other edits its files and changes the description too. Git must carry the edits
  /// over to the files, not to what Hornero keeps of them, and what it cannot join in files that nobody edited, and in
  /// their bases, is nobody's concern.
  @Test(arguments: ["Jotting:\n    was: Note", "Note:\n    plural: scribbles"])
  func editsOfOneBranchFollowARenameOfTheOther(renamed: String) async throws {
    let place = try Workplace()
    let route = "    routes:\n      publish: { method: POST, path: '{id}/publish' }\n"
    try place.write(notes() + route + "api:\n  prefix: /v1\n", to: "hornero.yml")
    try await git(place, "init", "-q", "-b", "main")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "-b", "other")
    try place.replace("Note:", with: renamed, in: "hornero.yml")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "main")
    let folder = "Sources/App/Blueprints/Notes/"
    for name in ["Note", "NoteRepository", "NoteRules"] {
      let path = folder + name + ".swift"
      try place.write((place.read(path) ?? "") + "\n// Mine: \(name).\n", to: path)
    }
    try place.replace("/v1", with: "/v2", in: "hornero.yml")
    try await generateAndCommit(place)
    _ = try await place.run("/usr/bin/env", ["git", "merge", "-q", "other"])
    #expect(try await place.shell("git diff --name-only --diff-filter=U").output.contains("CreateTests.swift"))
    try await generateAndCommit(place)
    #expect(try await place.hornero("generate", "--check").code == 0)
    #expect(try await place.shell("grep -rn '<<<<<<<' . --exclude-dir=undo --exclude-dir=.git").output.isEmpty)
    #expect(try await place.shell("grep -r '// Mine: ' .hornero/base").output.isEmpty)
    let new = renamed.hasPrefix("Jotting") ? ("Jottings", "Jotting") : ("Scribbles", "Note")
    for name in ["", "Repository", "Rules"] {
      let text = place.read("Sources/App/Blueprints/\(new.0)/\(new.1)\(name).swift")
      #expect(text?.hasSuffix("\n// Mine: Note\(name).\n") == true, "\(name)")
      #expect(text?.contains("<<<<<<<") == false)
    }
  }

  /// A base is as like a renamed file as the file itself is: git must not take the one for the other.
  @Test(arguments: ["Jotting:\n    was: Note", "Note:\n    plural: scribbles"])
  func noEditEndsUpInTheBaseOfARenamedFile(renamed: String) async throws {
    let place = try Workplace()
    let limit = "    actions:\n      get: { limit: 30 per minute }\n"
    try place.write(notes() + limit, to: "hornero.yml")
    try await git(place, "init", "-q", "-b", "main")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "-b", "other")
    try place.replace("Note:", with: renamed, in: "hornero.yml")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "main")
    let edited = try await place.shell("find Sources Tests -path '*/Notes/*.swift'").output.split(separator: "\n")
    for path in edited.map(String.init) {
      let text = place.read(path) ?? ""
      try place.write("// Mine: \(path)\n" + text, to: path)
    }
    try place.replace("30 per minute", with: "31 per minute", in: "hornero.yml")
    try await generateAndCommit(place)
    _ = try await place.run("/usr/bin/env", ["git", "merge", "-q", "other"])
    #expect(try await place.shell("grep -rl '// Mine: ' .hornero/base").output.isEmpty)
    let found = try await place.shell("grep -rh '// Mine: ' Sources Tests").output.split(separator: "\n")
    #expect(edited.count > 10 && found.map { $0.dropFirst("// Mine: ".count) }.sorted() == edited.sorted())
  }
}
