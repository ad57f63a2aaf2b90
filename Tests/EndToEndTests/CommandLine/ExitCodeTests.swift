import Foundation
import Testing

/// The documented exit codes, and that nothing on disk changes on any of 1, 2, 4 and 64.
@Suite struct ExitCodeTests {
  @Test(arguments: [
    (["generate", "bad.yml"], 1, "bad.yml:7:22: error: unknown type 'strng'; did you mean 'string'? [H0104]"),
    (["lint", "bad.yml"], 1, "^~~~~"),
    (["generate", "bad.yml"], 1, "1 error in bad.yml; nothing was written"),
    (["generate", "none.yml"], 1, "none.yml: there is no such file"),
    (["generate", "folder"], 1, "folder is a folder; name the description itself, such as folder/hornero.yml"),
    (["generate", "bytes.yml"], 1, "bytes.yml:1:"),
    (["generate"], 1, "there is no hornero.yml here"),
    (["generate", "good.yml", "--output", "file"], 4, "file is no folder"),
    (["generate", "--nonsense"], 64, "Unknown option '--nonsense'"),
    (["nonsense"], 64, "nonsense"),
    (["new"], 64, "Missing expected argument"),
    (["new", ""], 64, "it is empty"),
    (["new", "../x"], 64, "it is a path"),
    (["new", "1abc"], 64, "does not begin with a letter"),
    (["new", "class"], 64, "means something else"),
    (["new", "App"], 64, "means something else"),
    (["new", "shop", "--from", "nonsense"], 64, "There is no sample 'nonsense'"),
  ])
  func code(arguments: [String], code: Int, message: String) async throws {
    let place = try Workplace()
    try place.write(notes(fields: "title: { type: strng }"), to: "bad.yml")
    try place.write(notes(), to: "good.yml")
    try place.write("", to: "folder/x")
    try place.write("", to: "file")
    try Data([0x68, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: place.path("bytes.yml")))
    let tree = try place.tree()
    let result = try await place.run(Workplace.binary, arguments)
    #expect(result.code == code)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try place.tree() == tree)
  }

  @Test func aConflictInTheLockIsADecision() async throws {
    let place = try Workplace()
    #expect(try await place.hornero("new", "shop").code == 0)
    let lock = place.read("shop/.hornero/lock") ?? ""
    try place.write(lock + "<<<<<<< HEAD\n", to: "shop/.hornero/lock")
    let tree = try place.tree()
    let result = try await place.hornero("generate", in: "shop")
    #expect(result.code == 4)
    #expect(
      result.errors.contains(".hornero/lock:\(lock.split(separator: "\n", omittingEmptySubsequences: false).count): "))
    #expect(try place.tree() == tree)
  }

  @Test func aFolderThatIsGoneIsNotTakenForTheRoot() async throws {
    let place = try Workplace()
    let result = try await place.shell("mkdir gone; cd gone; rmdir ../gone; $hornero new hornero-test-shop")
    #expect(result.code == 1)
    #expect(result.errors.contains("is gone"))
    #expect(!FileManager.default.fileExists(atPath: "/hornero-test-shop"))
  }

  @Test func theVersionIsSaid() async throws {
    let place = try Workplace()
    let result = try await place.hornero("--version")
    #expect(result.code == 0)
    #expect(result.output.split(separator: ".").count == 3)
  }

  @Test func lintSaysWhatItFound() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    let tree = try place.tree()
    let result = try await place.hornero("lint")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("hornero.yml is fine: 1 resource, 1 field, 1 warning ("))
    #expect(try place.tree() == tree)
  }
}
