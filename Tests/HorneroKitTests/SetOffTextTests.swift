import Regeneration
import Testing

@testable import HorneroKit

@Suite struct SetOffTextTests {
  private func text(_ text: String) -> FileText { FileText(contents: Array(text.utf8), isExecutable: true) }

  @Test(arguments: [
    ("", ""), ("a", "\ta"), ("a\n", "\ta\n"), ("\n", "\t\n"), ("a\n\n  b", "\ta\n\t\n\t  b"), ("\ta\r\n", "\t\ta\r\n"),
  ])
  func eachLineGetsATabAndLosesIt(plain: String, setOff: String) {
    #expect(text(plain).setOff == text(setOff))
    #expect(text(setOff).broughtBack == text(plain))
  }

  @Test func whatIsNoTextComesBackToo() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* $0 &>> 3 &+ ($0 % 7 == 0 ? 9 : $0)) }
    let file = FileText(contents: bytes, isExecutable: false)
    #expect(file.setOff != file && file.setOff.broughtBack == file)
  }

  @Test func markersOfGitAndTrimmedLinesAreTakenAsTheyAre() {
    let marked = "<<<<<<< HEAD\n\ta\n||||||| 1234\n\tb\n=======\n\n>>>>>>> other\n"
    #expect(text(marked).broughtBack == text(marked.replacing("\t", with: "")))
  }
}
