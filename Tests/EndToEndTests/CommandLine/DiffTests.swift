import Foundation
import Testing

/// `hornero diff`: what a change means, together.
@Suite struct DiffTests {
  private func notes(_ fields: String) -> String {
    "hornero: 1\nservice: Notes\nresources:\n  Note:\n    fields:\n" + fields
  }

  private let old = "      title: string\n      text: string?\n"
  private let new = "      title: { type: string, length: ..9 }\n      stars: int?\n"

  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(old), to: "old.yml")
    try place.write(notes(new), to: "hornero.yml")
    return place
  }

  @Test func tellsTheFourVerdictsAtTheirPlaces() async throws {
    let result = try await place().hornero("diff", "old.yml", "hornero.yml")
    #expect(result.code == 0)
    #expect(result.output.contains("Files: "))
    #expect(result.output.contains("API: major, 2 changes break clients"))
    #expect(result.output.contains("Note.text is gone  [field-removed] old.yml:7 → hornero.yml:4"))
    #expect(result.output.contains("[length-narrowed] old.yml:6 → hornero.yml:6"))
    #expect(result.output.contains("[drop:Note.text] old.yml:7 → hornero.yml:4"))
    #expect(result.output.contains(#"SELECT "id", "text" FROM "notes" WHERE "text" IS NOT NULL;"#))
  }

  @Test func failsOnWhatItIsToldTo() async throws {
    let place = try place()
    #expect(try await place.hornero("diff", "old.yml", "hornero.yml", "--fail-on", "breaking").code == 4)
    #expect(try await place.hornero("diff", "old.yml", "hornero.yml", "--fail-on", "destructive").code == 4)
    try place.write(notes(old + "      stars: int?\n"), to: "hornero.yml")
    let both = ["--fail-on", "breaking", "--fail-on", "destructive"]
    let result = try await place.hornero("diff", "old.yml", "hornero.yml", both[0], both[1], both[2], both[3])
    #expect(result.code == 0)
    #expect(result.output.contains("API: minor, nothing breaks"))
    #expect(result.output.contains("a migration is made, no row is at stake"))
  }

  @Test func speaksToPrograms() async throws {
    let place = try place()
    let result = try await place.hornero("diff", "old.yml", "hornero.yml", "--format", "json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["step"] as? String == "major")
    #expect(
      (json["api"] as? [[String: Any]])?.map { $0["rule"] as? String } == [
        "field-removed", "field-added", "length-narrowed",
      ])
    #expect((json["data"] as? [[String: Any]])?.map { $0["name"] as? String } == ["drop:Note.text"])
    let github = try await place.hornero("diff", "old.yml", "hornero.yml", "--format", "github").output
    #expect(github.contains("::error file=hornero.yml,line=4,col=3,title=field-removed::Note.text is gone."))
    #expect(github.contains("::warning file=hornero.yml,line=4,col=3,title=drop%3ANote.text::"))
  }

  /// `generate` says the same as `diff`, and what a person has to decide besides.
  @Test func generateSpeaksToProgramsToo() async throws {
    let place = try Workplace()
    try place.write(notes(old), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    try place.write(notes(new), to: "hornero.yml")
    try place.write("func f(_ note: Note) -> String? { note.text }\n", to: "Sources/App/Mine.swift")
    let result = try await place.hornero("generate", "--dry-run", "--format", "json")
    #expect(result.code == 4)
    let run = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(run["undecided"] as? [String] == ["drop:Note.text"])
    #expect(run["refused"] as? Bool == true && run["written"] as? Bool == false)
    var change = try #require(run["change"] as? [String: Any])
    #expect((change["code"] as? [[String: Any]])?.map { $0["line"] as? Int } == [1])
    let diff = try await place.hornero("diff", "--format", "json")
    var alone = try #require(try JSONSerialization.jsonObject(with: Data(diff.output.utf8)) as? [String: Any])
    // Of the files a run says more than how many.
    for key in ["files"] { (change[key], alone[key]) = (nil, nil) }
    #expect(change as NSDictionary == alone as NSDictionary)

    let github = try await place.hornero("generate", "--dry-run", "--format", "github").output
    #expect(github.contains("::error file=hornero.yml,line=4,col=3,title=field-removed::Note.text is gone."))
    #expect(github.contains("::error file=hornero.yml,line=4,col=3,title=drop%3ANote.text::"))
    #expect(github.contains("::warning file=Sources/App/Mine.swift,line=1,col=40::Note.text is gone"))
    let allowed = try await place.hornero(
      "generate", "--dry-run", "--format", "github", "--allow", "drop:Note.text")
    #expect(allowed.output.contains("::warning file=hornero.yml,line=4,col=3,title=drop%3ANote.text::"))
  }

  @Test(arguments: ["breaking", "destructive"]) func generateFailsOnWhatItIsToldTo(_ what: String) async throws {
    let place = try Workplace()
    try place.write(notes(old), to: "hornero.yml")
    #expect(try await place.hornero("generate", "--fail-on", what).code == 0)
    try place.write(notes(old + "      stars: int?\n"), to: "hornero.yml")
    #expect(try await place.hornero("generate", "--fail-on", what).code == 0)
    try place.write(notes("      title: string\n      stars: int?\n"), to: "hornero.yml")
    let tree = try place.tree()
    let result = try await place.hornero("generate", "--allow", "drop:Note.text", "--fail-on", what)
    #expect(result.code == 4)
    #expect(result.errors.contains("and --fail-on says so; nothing was written"))
    #expect(try place.tree() == tree)
    let json = try await place.hornero(
      "generate", "--allow", "drop:Note.text", "--fail-on", what, "--format", "json")
    #expect(json.code == 4 && json.output.contains("\"exit\" : 4") && json.output.contains("\"written\" : false"))
    #expect(try await place.hornero("generate", "--allow", "drop:Note.text").code == 0)
  }

  @Test func readsARevisionOfGit() async throws {
    let place = try Workplace()
    try place.write(notes(old), to: "project/hornero.yml")
    let git =
      "cd project && git init -q -b main && git add -A && git -c user.name=T -c user.email=t@example.org commit -qm one"
    #expect(try await place.shell(git).code == 0)
    try place.write(notes(new), to: "project/hornero.yml")
    let named = try await place.hornero("diff", "main:hornero.yml", "hornero.yml", in: "project")
    #expect(named.output.contains("main:hornero.yml:7"), "\(named.errors)")
    let short = try await place.hornero("diff", "--git", "main", in: "project")
    #expect(short.output == named.output)
    let wrong = try await place.hornero("diff", "nowhere:hornero.yml", "hornero.yml", in: "project")
    #expect(wrong.code == 1 && wrong.errors.contains("nowhere:hornero.yml cannot be read from git"))
  }

  @Test func comparesWithTheLastRunAndLooksAtOnesOwnCode() async throws {
    let place = try Workplace()
    try place.write(notes(old), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    try place.write("func f(_ note: Note) -> String? { note.text }\n", to: "Sources/App/Mine.swift")
    try place.write(notes(new), to: "hornero.yml")
    let tree = try place.tree()
    for result in [try await place.hornero("diff"), try await place.hornero("generate", "--dry-run")] {
      #expect(
        result.output.contains("Sources/App/Mine.swift:1:40: Note.text is gone"), "\(result.output)\(result.errors)")
      #expect(result.output.contains(".hornero/applied.yml:7 → hornero.yml:4"))
    }
    #expect(try place.tree() == tree)
  }
}
