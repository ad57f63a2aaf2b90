import Foundation
import Testing

/// Template packs as a team uses them: from a folder and from git, changed, dropped, upgraded, and wrong.
@Suite struct PackTests {
  private static let head = "pack: house\nversion: 1\nextends: builtin\ncontract: 1\n"

  private func workplace(_ manifest: String = "", _ templates: [String: String] = [:]) throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.head + manifest, to: "house/pack.yml")
    for (path, text) in templates { try place.write(text, to: "house/\(path)") }
    return place
  }

  private func describe(_ place: Workplace, pack: String = "../house", _ more: String = "") throws {
    try place.write(
      notes().replacingOccurrences(of: "service: Notes\n", with: "service: Notes\npack: \(pack)\n\(more)"),
      to: "notes/hornero.yml")
  }

  private func generate(_ place: Workplace, _ arguments: String...) async throws -> Workplace.Result {
    try await place.run(
      Workplace.binary, ["generate"] + arguments, in: "notes", environment: ["XDG_CACHE_HOME": place.path("cache")])
  }

  // MARK: A pack in use

  @Test func aPackIsUsedAndNamedInTheLock() async throws {
    let place = try workplace(
      "team: { owner: words }\nheaders: { swift: Head.mustache }\ndrop: [compose]\n",
      ["Head.mustache": "{{team.owner.slashes}}\n\n"])
    try describe(place, "team: { owner: Ann }\n")
    let result = try await generate(place)
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("notes/Sources/App/App.swift")?.hasPrefix("// Ann\n\n") == true)
    #expect(place.read("notes/Package.swift")?.hasPrefix("// swift-tools-version: 6.2\n// Ann\n") == true)
    #expect(!place.exists("notes/compose.yml"))
    #expect(place.read("notes/.hornero/lock")?.contains("\npack house 1 sha256:") == true)
    #expect(try await generate(place, "--check").code == 0)
    #expect(try await generate(place).output.hasPrefix("Nothing to do"))
  }

  @Test func newAsksForThePackAsSeenFromTheProject() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "Run it.\n"])
    let result = try await place.hornero("new", "shop", "--pack", "house", "--output", "services/shop")
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("services/shop/hornero.yml")?.contains("\npack: '../../house'\n") == true)
    #expect(place.read("services/shop/README.md")?.contains("Run it.") == true)
    #expect(try await place.hornero("lint", in: "services/shop").code == 0)
  }

  // MARK: A change of pack is a case of regeneration

  @Test func editsSurviveThatAPackComesMovesAFileAndGoes() async throws {
    let place = try workplace(
      "files: [{ id: resource.model, path: 'Sources/App/Blueprints/{{folder}}/{{type}}+model.swift' }]\n",
      ["Project/README.md#run.mustache": "Run it.\n"])
    try place.write(notes(), to: "notes/hornero.yml")
    #expect(try await generate(place).code == 0)
    let readme = try #require(place.read("notes/README.md"))
    let model = "notes/Sources/App/Blueprints/Notes/Note.swift"
    let text = try #require(place.read(model))
    try place.write(readme + "\nMine.\n", to: "notes/README.md")
    try place.write(text + "\n// Mine.\n", to: model)

    try describe(place)
    let come = try await generate(place)
    #expect(come.code == 0, "\(come.output) \(come.errors)")
    #expect(place.read("notes/README.md")?.hasSuffix("\nMine.\n") == true)
    #expect(place.read("notes/README.md")?.contains("Run it.") == true)
    #expect(!place.exists(model))
    let moved = "notes/Sources/App/Blueprints/Notes/Note+model.swift"
    #expect(place.read(moved) == text + "\n// Mine.\n")

    try place.write(notes(), to: "notes/hornero.yml")
    let gone = try await generate(place)
    #expect(gone.code == 0, "\(gone.output) \(gone.errors)")
    #expect(place.read("notes/README.md") == readme + "\nMine.\n")
    #expect(place.read(model) == text + "\n// Mine.\n")
    #expect(!place.exists(moved))
    #expect(place.read("notes/.hornero/lock")?.contains("\npack builtin 1\n") == true)
  }

  @Test func anIdOfThePackTakesEditsOverFromTheOneItWas() async throws {
    let place = try workplace(
      "drop: [readme]\nfiles: [{ id: house.readme, template: Read.mustache, path: READ.md, was: readme }]\n",
      ["Read.mustache": "# {{name.markdown}}\n\nRead this.\n"])
    try place.write(notes(), to: "notes/hornero.yml")
    #expect(try await generate(place).code == 0)
    let readme = try #require(place.read("notes/README.md"))
    try place.write(readme + "\nMine.\n", to: "notes/README.md")
    try describe(place)
    let result = try await generate(place)
    // Nearly every line is another one, so what is contested is marked; nothing is lost.
    #expect([0, 3].contains(result.code), "\(result.output) \(result.errors)")
    #expect(!place.exists("notes/README.md"))
    #expect(place.read("notes/READ.md")?.contains("\nMine.\n") == true)
    #expect(place.read("notes/READ.md")?.contains("Read this.") == true)
  }

  @Test func aFileThatBecomesTheUsersStaysAsItIsAndOneThatComesBackIsMerged() async throws {
    let place = try workplace("files: [{ id: readme, owner: seeded }]\n")
    try describe(place, pack: "builtin")
    #expect(try await generate(place).code == 0)
    let readme = try #require(place.read("notes/README.md"))
    try place.write(readme + "\nMine.\n", to: "notes/README.md")
    try describe(place)
    try place.replace("First words.", with: "Other words.", in: "notes/hornero.yml")
    #expect(try await generate(place).code == 0)
    #expect(place.read("notes/README.md") == readme + "\nMine.\n")
    try describe(place, pack: "builtin")
    try place.replace("First words.", with: "Last words.", in: "notes/hornero.yml")
    let back = try await generate(place)
    #expect(back.code == 0, "\(back.output) \(back.errors)")
    let text = place.read("notes/README.md") ?? ""
    #expect(text.hasSuffix("\nMine.\n") && text.contains("Last words.") && !text.contains("First words."))
  }

  @Test func aDroppedFileThatWasEditedStaysAndIsSaid() async throws {
    let place = try workplace("drop: [compose, env-example]\n")
    try describe(place, pack: "builtin")
    #expect(try await generate(place).code == 0)
    try place.write((place.read("notes/compose.yml") ?? "") + "# mine\n", to: "notes/compose.yml")
    try describe(place)
    let result = try await generate(place)
    #expect(result.code == 0)
    #expect(result.output.contains("orphan  compose.yml"))
    #expect(place.exists("notes/compose.yml"))
    #expect(!place.exists("notes/.env.example"))
  }

  // MARK: Git

  /// A repository with the pack in it, at tag v1.
  private func repository(_ place: Workplace) async throws {
    let script = """
      set -e
      cd house && git init -q -b main . && git config user.name A && git config user.email a@example.com
      git add -A && git commit -qm one && git tag v1
      """
    let result = try await place.shell(script)
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test func aTagIsFetchedOnceAndNeedsNoNetworkLater() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "From git.\n"])
    try await repository(place)
    try describe(place, pack: "{ git: ../house, tag: v1 }")
    let result = try await generate(place)
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("notes/README.md")?.contains("From git.") == true)
    let lock = place.read("notes/.hornero/lock") ?? ""
    #expect(lock.contains(" commit:") && lock.contains(" tag:v1 git:../house"))
    try FileManager.default.removeItem(atPath: place.path("house"))
    #expect(try await generate(place, "--check").code == 0)
  }

  @Test func aMovedTagIsRefusedUntilItIsAllowed() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "First.\n"])
    try await repository(place)
    try describe(place, pack: "{ git: ../house, tag: v1 }")
    #expect(try await generate(place).code == 0)
    try place.write("Second.\n", to: "house/Project/README.md#run.mustache")
    #expect(try await place.shell("cd house && git commit -qam two && git tag -f v1").code == 0)
    // Another machine, without what this one keeps.
    try FileManager.default.removeItem(atPath: place.path("cache"))
    let tree = try place.tree("notes")
    let refused = try await generate(place)
    #expect(refused.code == 4)
    #expect(refused.errors.contains("../house@v1 is not what it was when this project was generated"))
    #expect(refused.errors.contains("--allow pack:v1"))
    #expect(try place.tree("notes") == tree)
    #expect(try await generate(place, "--allow", "pack:v1").code == 0)
    #expect(place.read("notes/README.md")?.contains("Second.") == true)
    #expect(try await generate(place, "--check").code == 0)
  }

  @Test func aCommitAndAFolderOfARepositoryCanBeNamed() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "By commit.\n"])
    let made = try await place.shell(
      """
      set -e; mkdir packs && git init -q -b main repo && mv house repo/house && cd repo
      git config user.name A && git config user.email a@example.com && git add -A && git commit -qm one
      git rev-parse HEAD
      """)
    let commit = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    try describe(place, pack: "{ git: ../repo, commit: \(commit), path: house }")
    let result = try await generate(place)
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("notes/README.md")?.contains("By commit.") == true)
  }

  @Test func aTagMayHaveASlash() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "From git.\n"])
    try await repository(place)
    #expect(try await place.shell("cd house && git tag release/1.0-ä").code == 0)
    try describe(place, pack: "{ git: ../house, tag: release/1.0-ä }")
    let result = try await generate(place)
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("notes/.hornero/lock")?.contains(" tag:release/1.0-ä git:../house") == true)
    #expect(try await generate(place, "--check").code == 0)
  }

  @Test func aTagThatMovedIsNotNoticedWhereThePackIsKept() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "First.\n"])
    try await repository(place)
    try describe(place, pack: "{ git: ../house, tag: v1 }")
    #expect(try await generate(place).code == 0)
    try place.write("Second.\n", to: "house/Project/README.md#run.mustache")
    #expect(try await place.shell("cd house && git commit -qam two && git tag -f v1").code == 0)
    #expect(try await generate(place, "--check").code == 0)
    #expect(place.read("notes/README.md")?.contains("First.") == true)
  }

  /// A repository may hold anything beside a pack; what is no template is not even fetched where the server can do so.
  @Test(arguments: [true, false])
  func whatIsLargeInARepositoryIsNoMatterUnlessItIsATemplate(serverFilters: Bool) async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "Small.\n"])
    try await repository(place)
    let script = """
      set -e; cd house && git config uploadpack.allowFilter \(serverFilters) && git config uploadpack.allowAnySHA1InWant true
      mkdir assets && head -c 3000000 /dev/urandom > assets/film && git add -A && git commit -qm film && git tag film
      cp assets/film Project/film.mustache && git add -A && git commit -qm template && git tag template
      """
    let made = try await place.shell(script)
    #expect(made.code == 0, "\(made.errors)")
    try describe(place, pack: "{ git: ../house, tag: film }")
    let fine = try await generate(place)
    #expect(fine.code == 0, "\(fine.errors)")
    #expect(place.read("notes/README.md")?.contains("Small.") == true)
    try describe(place, pack: "{ git: ../house, tag: template }")
    let tree = try place.tree("notes")
    let wrong = try await generate(place)
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("Project/film.mustache is larger than 1 MiB"), "\(wrong.errors)")
    #expect(try place.tree("notes") == tree)
  }

  @Test func whereThereIsNoGitIsSaidAtItsPlaceUnlessThePackIsKept() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "From git.\n"])
    try await repository(place)
    try describe(place, pack: "{ git: ../house, tag: v1 }")
    let environment = ["XDG_CACHE_HOME": place.path("cache"), "PATH": place.path("nothing")]
    let result = try await place.run(Workplace.binary, ["generate"], in: "notes", environment: environment)
    #expect(result.code == 1)
    #expect(result.errors.contains("hornero.yml:3:7: error: ../house cannot be had from git: git cannot be run"))
    #expect(try await generate(place).code == 0)
    let kept = try await place.run(Workplace.binary, ["generate", "--check"], in: "notes", environment: environment)
    #expect(kept.code == 0, "\(kept.errors)")
  }

  @Test func aPasswordIsNeverSaid() async throws {
    let place = try workplace()
    // Nobody listens there.
    try describe(place, pack: "{ git: 'http://bot:hunter2@127.0.0.1:9/p.git', tag: v1 }")
    for command in [["generate"], ["lint"], ["generate", "--check"]] {
      let result = try await place.run(
        Workplace.binary, command, in: "notes", environment: ["XDG_CACHE_HOME": place.path("cache")])
      #expect(result.code == 1)
      #expect(result.errors.contains("http://127.0.0.1:9/p.git cannot be had from git"), "\(result.errors)")
      #expect(!(result.errors + result.output).contains("hunter2"), "\(result.errors)")
    }
  }

  @Test func linksInARepositoryAreRefused() async throws {
    let place = try workplace()
    #expect(symlink("/etc/passwd", place.path("house/Project.mustache")) == 0)
    try await repository(place)
    try describe(place, pack: "{ git: ../house, tag: v1 }")
    let result = try await generate(place)
    #expect(result.code == 1)
    #expect(result.errors.contains("Project.mustache is no plain file"))
    #expect(!place.exists("notes/Package.swift"))
  }

  @Test func whatGitCannotGiveIsSaidAtItsPlace() async throws {
    let place = try workplace()
    try await repository(place)
    for (pack, words) in [
      ("{ git: ../house, tag: v9 }", "v9"), ("{ git: ../nowhere, tag: v1 }", "../nowhere cannot be had from git"),
      ("{ git: 'ext::sh -c touch% x', tag: v1 }", "cannot be had from git"),
    ] {
      try describe(place, pack: pack)
      let result = try await generate(place)
      #expect(result.code == 1)
      #expect(result.errors.contains("hornero.yml:3:7: error: "), "\(result.errors)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(!place.exists("notes/x"))
  }

  // MARK: What is wrong

  /// A pack is written as seen from the description; where that is copied to, it may be nowhere.
  @Test func aDescriptionThatWasCopiedFarFromItsPackIsRefusedAtItsPlace() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "Run it.\n"])
    try describe(place)
    #expect(try await generate(place).code == 0)
    try place.write(place.read("notes/hornero.yml") ?? "", to: "far/away/hornero.yml")
    let tree = try place.tree("far")
    let result = try await place.hornero("generate", in: "far/away")
    #expect(result.code == 1)
    #expect(result.errors.contains("hornero.yml:3:7: error: there is no folder \(place.path("far/house"))"))
    #expect(try place.tree("far") == tree)
    // Generated from where it lies, the same description finds its pack, wherever the project is.
    let elsewhere = try await place.hornero("generate", "notes/hornero.yml", "--output", "far/project")
    #expect(elsewhere.code == 0, "\(elsewhere.errors)")
    #expect(place.read("far/project/README.md")?.contains("Run it.") == true)
  }

  @Test(arguments: [
    (
      "Project/README.md.mustache", "# {{nam}}\n", "../house/Project/README.md.mustache:1:3: error: there is no \"nam\""
    ),
    ("Project/README.md#rum.mustache", "x\n", "../house/Project/README.md#rum.mustache:1:1: error: "),
    ("Project/READNE.md.mustache", "x\n", "nothing uses this template; did you mean \"Project/README.md.mustache\"?"),
    ("Project/README.md.mustache", "{{#a}}\n", "README.md.mustache:1:1: error: {{#a}} is never closed"),
    ("Project/README.md.mustache", "<<<<<<< yours\na\n=======\nb\n>>>>>>> hornero\n", "a conflict stands here"),
  ])
  func aBrokenPackIsSaidWithACaretAndNothingIsWritten(path: String, text: String, expected: String) async throws {
    let place = try workplace("", [path: text])
    try describe(place)
    let result = try await generate(place)
    #expect(result.code == 1)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(result.errors.contains("\n^") || result.errors.contains("  ^"), "\(result.errors)")
    #expect(result.errors.contains("in the pack ../house; nothing was written"))
    #expect(!place.exists("notes/Package.swift"))
  }

  @Test(arguments: ["../x", "/x", ".git/hooks/x", ".Hornero/lock", "hornero.yml", "Sources/App/../../../x"])
  func aPathOutOfTheProjectIsSaidWhereItIsWritten(path: String) async throws {
    let place = try workplace(
      "files:\n  - { id: house.x, template: X.mustache, path: '\(path)' }\n", ["X.mustache": "x\n"])
    try describe(place)
    let tree = try place.tree()
    for result in [try await generate(place), try await place.hornero("template", "lint", "house")] {
      #expect(result.code == 1)
      #expect(result.errors.contains("house/pack.yml:6:48: error: the path \"\(path)\" of house.x for service "))
      #expect(result.errors.contains("\n" + String(repeating: " ", count: 47) + "^~"), "\(result.errors)")
      #expect(result.errors.contains("in the pack"))
    }
    #expect(try place.tree() == tree)
  }

  @Test func valuesThatThePackDoesNotWantAreSaidInTheDescription() async throws {
    let place = try workplace("team: { owner: words }\n")
    try describe(place, "team: { ownr: Ann }\n")
    let result = try await generate(place)
    #expect(result.code == 1)
    #expect(
      result.errors.contains("hornero.yml:4:9: error: the pack house wants no value 'ownr'; did you mean \"owner\"?"))
    #expect(result.errors.contains("hornero.yml:3:7: error: the pack house wants 'team: { owner: … }'"))
  }

  @Test func aMissingPackIsSaidInTheDescription() async throws {
    let place = try workplace()
    try describe(place, pack: "../hose")
    let result = try await generate(place)
    #expect(result.code == 1)
    #expect(result.errors.contains("hornero.yml:3:7: error: there is no folder "))
  }

  // MARK: The author's commands

  @Test func aPackIsStartedCheckedAndUsed() async throws {
    let place = try Workplace()
    #expect(try await place.hornero("template", "new-pack", "our-style").code == 0)
    let lint = try await place.hornero("template", "lint", "our-style")
    #expect(lint.code == 0, "\(lint.errors)")
    #expect(lint.output.hasPrefix("our-style is fine: "))
    #expect(try await place.hornero("template", "new-pack", "our-style").code == 4)
    #expect(try await place.hornero("template", "new-pack", "Our Style").code == 4)
    #expect(try await place.hornero("new", "shop", "--pack", "our-style").code == 0)
    #expect(place.read("shop/Sources/App/App.swift")?.hasPrefix("// The our-style team\n\n") == true)
  }

  @Test func lintFindsSwiftThatDoesNotParse() async throws {
    let place = try workplace("", ["Project/Sources/App/App.swift#imports.mustache": "import (\n"])
    let result = try await place.hornero("template", "lint", "house")
    #expect(result.code == 1)
    #expect(result.errors.contains("minimal/Sources/App/App.swift:1:"), "\(result.errors)")
    #expect(result.errors.contains("(app)"))
  }

  @Test func templatesAreListedShownAndExplained() async throws {
    let place = try workplace("", ["Project/README.md#run.mustache": "Run it.\n"])
    try describe(place)
    #expect(try await generate(place).code == 0)
    let list = try await place.hornero("template", "list", in: "notes")
    let lines = list.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("README.md ") && $0.contains(" house #run  Project/README.md.mustache") })
    #expect(lines.contains { $0.hasPrefix("Sources/App/Blueprints/Notes/Note.swift ") && $0.contains(" builtin ") })
    let block = try await place.hornero("template", "show", "README.md#run", "--builtin", in: "notes")
    #expect(block.output.hasPrefix("## Run\n"))
    let model = try await place.hornero("template", "context", "Sources/App/Blueprints/Notes/Note.swift", in: "notes")
    #expect(model.output.contains("\"view\" : \"ResourceView\""))
    let typo = try await place.hornero("template", "show", "readmee", in: "notes")
    #expect(typo.code == 64)
    #expect(typo.errors.contains("did you mean \"readme\"?"))
    let noBlock = try await place.hornero("template", "show", "readme#runs", in: "notes")
    #expect(noBlock.errors.contains("has no block \"runs\"; did you mean \"run\"?"))
    #expect(try await place.hornero("template", "eject", "readme").code == 1)
  }

  @Test func aCopyIsMergedWithWhatMovedOn() async throws {
    let place = try workplace()
    #expect(try await place.hornero("template", "eject", "README.md#run", "Dockerfile", "--pack", "house").code == 0)
    let run = "house/Project/README.md#run.mustache"
    let origin = "house/.origins/Project/README.md#run.mustache"
    let text = try #require(place.read(run))
    #expect(try await place.hornero("template", "eject", "readme#run", "--pack", "house").code == 4)
    #expect(try await place.hornero("template", "upgrade", "--pack", "house").output.hasPrefix("Nothing to do"))
    // As if the built-in one had said something else when it was copied: another first line, and no last line.
    let former = text.replacingOccurrences(of: "## Run", with: "## Start")
    try place.write(former, to: origin)
    try place.write(former + "\nMine.\n", to: run)
    let diff = try await place.hornero("template", "diff", "--pack", "house")
    #expect(diff.errors.contains("README.md#run.mustache: the built-in one has moved on"))
    #expect(diff.output.contains("+Mine."))
    let upgrade = try await place.hornero("template", "upgrade", "--pack", "house")
    #expect(upgrade.code == 0, "\(upgrade.errors)")
    #expect(upgrade.output.contains("merge    Project/README.md#run.mustache"))
    #expect(place.read(run) == text + "\nMine.\n")
    #expect(place.read(origin) == text)
    #expect(try await place.hornero("template", "lint", "house").code == 0)
  }

  @Test func aConflictOfAnUpgradeIsMarkedAndStopsTheNext() async throws {
    let place = try workplace()
    #expect(try await place.hornero("template", "eject", "README.md#run", "--pack", "house").code == 0)
    let run = "house/Project/README.md#run.mustache"
    let text = try #require(place.read(run))
    try place.write(
      text.replacingOccurrences(of: "## Run", with: "## Start"), to: "house/.origins/Project/README.md#run.mustache")
    try place.write(text.replacingOccurrences(of: "## Run", with: "## Go"), to: run)
    let upgrade = try await place.hornero("template", "upgrade", "--pack", "house")
    #expect(upgrade.code == 3)
    #expect(upgrade.output.contains("conflict Project/README.md#run.mustache  (1 place to settle)"))
    #expect(place.read(run)?.contains("## Go\n|||||||") == true)
    #expect(try await place.hornero("template", "upgrade", "--pack", "house").code == 4)
    #expect(try await place.hornero("template", "lint", "house").code == 1)
    try place.write(text.replacingOccurrences(of: "## Run", with: "## Go"), to: run)
    #expect(try await place.hornero("template", "upgrade", "--pack", "house").output.hasPrefix("Nothing to do"))
    #expect(try await place.hornero("template", "lint", "house").code == 0)
  }
}
