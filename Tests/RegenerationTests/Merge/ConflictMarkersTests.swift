import Testing

@testable import Regeneration

@Suite struct ConflictMarkersTests {
  private let marked = "a\n<<<<<<< yours\n1\n||||||| before\n0\n=======\n2\n>>>>>>> hornero\nb\n"

  @Test func conflictsAreSettledForOneSide() {
    #expect(ConflictMarkers.settled(bytes(marked), for: .yours) == bytes("a\n1\nb\n"))
    #expect(ConflictMarkers.settled(bytes(marked), for: .hornero) == bytes("a\n2\nb\n"))
    let windows = marked.replacing("\n", with: "\r\n")
    #expect(ConflictMarkers.settled(bytes(windows), for: .yours) == bytes("a\r\n1\r\nb\r\n"))
  }

  @Test(arguments: [
    "", "a\n", "<<<<<<< yours\n1\n", "<<<<<<< yours\n<<<<<<< yours\n", "||||||| before\n", ">>>>>>> hornero\n",
    "<<<<<<< yours\n1\n=======\n2\n>>>>>>> hornero\n",
  ])
  func markersOutOfOrderAreNotSettled(text: String) {
    #expect(ConflictMarkers.settled(bytes(text), for: .yours) == nil)
  }

  @Test func conflictsOfGitAreSeenToo() {
    #expect(ConflictMarkers.stand(in: bytes(marked)))
    #expect(ConflictMarkers.stand(in: bytes("<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n")))
    #expect(ConflictMarkers.stand(in: bytes("<<<<<<< HEAD\r\n1\r\n=======\r\n2\r\n>>>>>>> other\r\n")))
  }

  @Test(arguments: [
    ("a\n1\nb\n3\n", true), ("a\n2\nb\n4\n", true), ("a\n1\nb\n4\n", true), ("a\n1\nb\n", false),
    ("a\n1\n2\nb\n3\n", false), ("a\n1\nb\n3\nc\n", false), ("", false),
  ])
  func aSideOfEachConflictMayBeWhatIsMade(made: String, isSo: Bool) {
    let git =
      "a\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\nb\n<<<<<<< HEAD\n3\n||||||| abc\n0\n=======\n4\n>>>>>>> other\n"
    #expect(ConflictMarkers.canBecome(bytes(made), from: bytes(git)) == isSo)
    #expect(!ConflictMarkers.canBecome(bytes(made), from: bytes(made)))
  }

  @Test(arguments: ["", "Title\n=======\n", "let x = a <<<<<<< b\n", "<<<<<<<x\n=======\n>>>>>>> y\n", "<<<<<<< a\n"])
  func otherTextsAreNone(text: String) {
    #expect(!ConflictMarkers.stand(in: bytes(text)))
  }

  @Test func theSameConflictOfAMovedFileIsTheSame() {
    let one = bytes("a\n<<<<<<< HEAD:old/f\n1\n||||||| 12ab\n0\n=======\n2\n>>>>>>> other:new/f\n")
    let other = bytes("a\n<<<<<<< HEAD:base/old/f\n1\n||||||| 12ab\n0\n=======\n2\n>>>>>>> other:base/new/f\n")
    #expect(ConflictMarkers.areSame(one, other) && ConflictMarkers.areSame(one, one))
    for edit in ["b\n", "a\n1\n"] {
      #expect(!ConflictMarkers.areSame(one, bytes(edit) + other.dropFirst(2)))
    }
    #expect(!ConflictMarkers.areSame(one, other + bytes("mine\n")))
    #expect(!ConflictMarkers.areSame(bytes("a\n"), bytes("a\n")))
  }
}
