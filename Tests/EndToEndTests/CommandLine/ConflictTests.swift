import Foundation
import Testing

/// A place that both sides changed, from the run that marks it to the day it is settled.
@Suite struct ConflictTests {
  /// A project in which one line of the README was changed by the person and by a new description.
  private func contested() async throws -> Workplace {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    try place.replace("First words.", with: "My words.", in: "README.md")
    try place.replace("First words.", with: "Other words.", in: "hornero.yml")
    return place
  }

  @Test func aConflictIsMarkedAndSaid() async throws {
    let place = try await contested()
    #expect(try await place.hornero("generate", "--dry-run").code == 0)
    #expect(place.read("README.md")?.contains("<<<<<<<") == false)
    let result = try await place.hornero("generate")
    #expect(result.code == 3)
    #expect(result.output.contains("conflict README.md  (1 place to settle)"))
    #expect(result.errors.contains("hornero generate --ours README.md"))
    let text = place.read("README.md") ?? ""
    #expect(
      text.contains("<<<<<<< yours\nMy words.\n||||||| before\nFirst words.\n=======\nOther words.\n>>>>>>> hornero\n"))
    // A second run changes nothing, and says that the conflict is still there.
    let tree = try place.tree()
    let again = try await place.hornero("generate")
    #expect(again.code == 3)
    #expect(try place.tree() == tree)
    let status = try await place.hornero("status")
    #expect(status.code == 3)
    #expect(status.output.contains("conflict  README.md"))
  }

  @Test(arguments: [("--ours", "My words."), ("--theirs", "Other words.")], [false, true])
  func oneSideCanBeTaken(choice: (flag: String, words: String), isBefore: Bool) async throws {
    let place = try await contested()
    if !isBefore { #expect(try await place.hornero("generate").code == 3) }
    let result = try await place.hornero("generate", choice.flag, "README.md")
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("README.md")?.contains("\n\(choice.words)\n") == true)
    #expect(place.read("README.md")?.contains("<<<<<<<") == false)
    #expect(!place.exists(".hornero/conflicts"))
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func settlingByHandEndsIt() async throws {
    let place = try await contested()
    #expect(try await place.hornero("generate").code == 3)
    let text = place.read("README.md") ?? ""
    let start = try #require(text.range(of: "<<<<<<< yours"))
    let end = try #require(text.range(of: ">>>>>>> hornero"))
    try place.write(
      text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "All words."), to: "README.md")
    #expect(try await place.hornero("generate").code == 0)
    #expect(!place.exists(".hornero/conflicts"))
    #expect(place.read(".hornero/lock")?.contains("\tconflict\t") == false)
  }

  @Test func aFileThatIsPutBackIsMergedAgain() async throws {
    let place = try await contested()
    let mine = place.read("README.md") ?? ""
    #expect(try await place.hornero("generate").code == 3)
    let marked = place.read("README.md")
    try place.write(mine, to: "README.md")
    #expect(try await place.hornero("generate").code == 3)
    #expect(place.read("README.md") == marked)
  }

  @Test func undoTakesAConflictBack() async throws {
    let place = try await contested()
    let before = try place.tree(withTimes: false).filter { !$0.key.hasPrefix(".hornero/undo") }
    #expect(try await place.hornero("generate").code == 3)
    #expect(try await place.hornero("undo").code == 0)
    #expect(try place.tree(withTimes: false).filter { !$0.key.hasPrefix(".hornero/undo") } == before)
  }
}
