import Foundation
import Testing

/// What a run does about the schema of databases that exist.
@Suite struct MigrationTests {
  private let folder = "notes/Sources/App/Database/Migrations/"

  private func project(_ fields: String = "title: string, text: string?") async throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(fields), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    return place
  }

  private func notes(_ fields: String, engines: String = "[sqlite]") -> String {
    """
    hornero: 1
    service: Notes
    data: { engines: \(engines) }
    resources:
      Note: { fields: { \(fields) } }

    """
  }

  private func migrations(_ place: Workplace) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path(folder)).filter { !$0.contains("+") }.sorted()
  }

  @Test func aNewFieldMakesANewMigrationAndLeavesTheOldOne() async throws {
    let place = try await project()
    let first = place.read(folder + "Migration0001Initial.swift")
    try place.write(notes("title: string, text: string?, stars: int?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(try migrations(place) == ["Migration0001Initial.swift", "Migration0002AddNoteStars.swift"])
    #expect(place.read(folder + "Migration0001Initial.swift") == first)
    #expect(place.read(folder + "Migration+all.swift")?.contains(".m0001Initial,\n        .m0002AddNoteStars,") == true)
    let tree = try place.tree()
    #expect(try await place.hornero("generate", in: "notes").output.hasPrefix("Nothing to do"))
    #expect(try await place.hornero("generate", "--check", in: "notes").code == 0)
    #expect(try place.tree() == tree)
  }

  @Test func whatLosesRowsIsAllowedByName() async throws {
    let place = try await project()
    try place.write(notes("title: string"), to: "notes/hornero.yml")
    let tree = try place.tree()
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(result.errors.contains(#"SELECT "id", "text" FROM "notes" WHERE "text" IS NOT NULL;"#))
    #expect(result.errors.contains("--allow drop:Note.text"))
    #expect(try place.tree() == tree)
    #expect(try await place.hornero("generate", "--allow", "drop:Note.title", in: "notes").code == 4)
    #expect(try await place.hornero("generate", "--allow", "drop:Note.text", in: "notes").code == 0)
    #expect(try migrations(place).last == "Migration0002DropNoteText.swift")
  }

  @Test func aRenameIsSaidAndNotGuessed() async throws {
    let place = try await project()
    try place.write(notes("title: string, body: string?"), to: "notes/hornero.yml")
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(result.errors.contains("It looks like Note.body by another name. If it is, say so there: was: text"))
    try place.write(notes("title: string, body: { type: string?, was: text }"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    let migration = place.read(folder + "Migration0002RenameNoteTextToBody.swift")
    #expect(migration?.contains(#"ALTER TABLE "notes" RENAME COLUMN "text" TO "body""#) == true)
    // The word may stay: it has been done.
    try place.write(notes("title: string, body: { type: string?, was: text }, n: int?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(try migrations(place).last == "Migration0003AddNoteN.swift")
  }

  @Test func twoBranchesWithOneNumberAreTold() async throws {
    let place = try await project()
    let git = "git -c user.name=T -c user.email=t@example.org"
    let setup = "cd notes && git init -q -b main && git add -A && \(git) commit -qm one && git checkout -qb other"
    #expect(try await place.shell(setup).code == 0)
    try place.write(notes("title: string, text: string?, a: int?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(try await place.shell("cd notes && git add -A && \(git) commit -qm a && git checkout -q main").code == 0)
    try place.write(notes("title: string, text: string?, b: int?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(try await place.shell("cd notes && git add -A && \(git) commit -qm b").code == 0)
    _ = try await place.shell("cd notes && \(git) merge other; git checkout --ours .")
    try place.write(notes("title: string, text: string?, a: int?, b: int?"), to: "notes/hornero.yml")
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(result.errors.contains("Migration0002AddNoteA and Migration0002AddNoteB have one number"))
    // The way out that it names leads out, seen from main: the other one is made anew.
    let out =
      "cd notes && git checkout main -- .hornero/applied.yml .hornero/lock && rm -f */*/*/*/*0002AddNoteA.swift "
    #expect(try await place.shell(out + "Tests/AppTests/Database/Migrations/Rows0002AddNoteA.swift").code == 0)
    let again = try await place.hornero("generate", in: "notes")
    #expect([0, 3].contains(again.code), "\(again.errors)")
    #expect(try migrations(place).dropFirst() == ["Migration0002AddNoteB.swift", "Migration0003AddNoteA.swift"])
  }

  @Test func aMigrationThatIsGoneIsAskedFor() async throws {
    let place = try await project()
    try FileManager.default.removeItem(atPath: place.path(folder + "Migration0001Initial.swift"))
    let tree = try place.tree()
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(result.errors.contains("git checkout -- Sources/App/Database/Migrations/Migration0001Initial.swift"))
    #expect(try place.tree() == tree)
  }

  @Test func squashingLeavesOneMigration() async throws {
    let place = try await project()
    try place.write(notes("title: string, text: string?, stars: int?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(try await place.hornero("generate", "--squash", in: "notes").code == 0)
    #expect(try migrations(place) == ["Migration0001Initial.swift"])
    #expect(place.read(folder + "Migration0001Initial.swift")?.contains("stars") == true)
    #expect(!place.exists("notes/Tests/AppTests/Database/Migrations/Rows0002AddNoteStars.swift"))
    #expect(try await place.hornero("generate", in: "notes").output.hasPrefix("Nothing to do"))
  }

  /// It runs with the others, and takes its number.
  @Test func aMigrationOfThePersonsCounts() async throws {
    let place = try await project()
    try place.write(
      "extension Migration {\n    static let m0002Mine = Migration(name: \"0002_mine\")\n}\n",
      to: folder + "Migration0002Mine.swift")
    try place.write(notes("title: string, text: string?, stars: int?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(try migrations(place).last == "Migration0003AddNoteStars.swift")
    #expect(place.read(folder + "Migration+all.swift")?.contains(".m0002Mine,") == true)
  }

  @Test func anEngineThatComesLaterGetsTheWholeSchema() async throws {
    let place = try await project()
    try place.write(notes("title: string, text: string?", engines: "[sqlite, postgres]"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    let migration = try #require(place.read(folder + "Migration0002AddPostgres.swift"))
    #expect(migration.contains("        postgres: [") && !migration.contains("sqlite:"))
    // Gone, and back: nobody knows what such a database has by then.
    try place.write(notes("title: string, text: string?"), to: "notes/hornero.yml")
    #expect(try await place.hornero("generate", in: "notes").code == 0)
    #expect(place.read("notes/Sources/App/Database/Migration.swift")?.contains("var postgres") == true)
    try place.write(notes("title: string, text: string?", engines: "[sqlite, postgres]"), to: "notes/hornero.yml")
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(result.errors.contains("Empty its lists in Migration0002AddPostgres"))
    // As it says, however that is written.
    let emptied =
      "extension Migration {\n    static let m0002AddPostgres = Migration(\n        name: \"0002_add_postgres\","
    for list in ["\n        postgres: []", "\r\n        postgres: [\r\n        ]"] {
      try place.write(emptied + list + "\n    )\n}\n", to: folder + "Migration0002AddPostgres.swift")
      let again = try await place.hornero("generate", "--dry-run", "-v", in: "notes")
      #expect(again.code == 0, "\(again.errors)")
      #expect(again.output.contains("Migration0003AddPostgres.swift"))
    }
    for list in [
      "\n        postgres: [\"SELECT 1\"]", "\r\n        postgres: [\r\n            \"SELECT 1\"\r\n        ]",
    ] {
      try place.write(emptied + list + "\n    )\n}\n", to: folder + "Migration0002AddPostgres.swift")
      #expect(try await place.hornero("generate", "--dry-run", in: "notes").code == 4)
    }
  }

  @Test func idsOfAnotherKindAreRefused() async throws {
    let place = try await project()
    try place.replace("Note: {", with: "Note: { id: uuid,", in: "notes/hornero.yml")
    let result = try await place.hornero("generate", in: "notes")
    #expect(result.code == 4)
    #expect(result.errors.contains("Note would get ids of another kind"))
  }
}
