import Foundation
import Testing

@Suite struct FmtTests {
  private let odd = "service: Shop   # a shop\nhornero:   1\nresources: {Book: {fields: {title: \"string\"}}}\n"
  private let even = "hornero: 1\nservice: Shop   # a shop\nresources: { Book: { fields: { title: string } } }\n"

  @Test func theFileIsPutInFormOnce() async throws {
    let place = try Workplace()
    try place.write(odd, to: "hornero.yml")
    let check = try await place.hornero("fmt", "--check")
    #expect(check.code == 2 && place.read("hornero.yml") == odd)
    #expect(try await place.hornero("fmt").code == 0)
    #expect(place.read("hornero.yml") == even)
    let again = try await place.hornero("fmt", "--check")
    #expect(again.code == 0 && again.output == "hornero.yml is in form\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["hornero.yml"])
  }

  @Test func aPipeIsPutInForm() async throws {
    let place = try Workplace()
    try place.write(odd, to: "a.yml")
    let result = try await place.shell("$hornero fmt - < a.yml")
    #expect(result.code == 0 && result.output == even)
  }

  @Test func aLinkStaysALink() async throws {
    let place = try Workplace()
    try place.write(odd, to: "real.yml")
    try FileManager.default.createSymbolicLink(atPath: place.path("hornero.yml"), withDestinationPath: "real.yml")
    #expect(try await place.hornero("fmt").code == 0)
    #expect(place.read("real.yml") == even)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path("hornero.yml")) == "real.yml")
  }

  @Test func whatIsNoYAMLIsSaidAndLeft() async throws {
    let place = try Workplace()
    try place.write("a: [b\n", to: "hornero.yml")
    let result = try await place.hornero("fmt")
    #expect(result.code == 1 && result.errors.contains("H0003"))
    #expect(place.read("hornero.yml") == "a: [b\n")
  }
}

@Suite struct HelpTests {
  @Test func aQuietRunSaysNothingWhereNothingIsNeeded() async throws {
    let place = try Workplace()
    try place.write(
      "hornero: 1\nservice: Shop\nresources: { Book: { fields: { title: string } } }\n", to: "hornero.yml")
    let result = try await place.hornero("generate", "--quiet")
    #expect(result.code == 0 && result.output == "" && result.errors == "", "\(result)")
    #expect(place.exists("Package.swift"))
    try place.write("hornero: 1\n", to: "hornero.yml")
    #expect(try await place.hornero("generate", "-q").errors.contains("H0102"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsGetCompletions(shell: String) async throws {
    let result = try await Workplace().hornero("--generate-completion-script", shell)
    #expect(result.code == 0 && result.output.contains("explain"))
  }
}

@Suite struct WatchTests {
  @Test func aSaveIsFollowedByARun() async throws {
    let place = try Workplace()
    let text = "hornero: 1\nservice: Shop\nsummary: First.\nresources: { Book: { fields: { title: string } } }\n"
    try place.write(text, to: "hornero.yml")
    // Waits for what the runs write, for at most two minutes.
    let result = try await place.shell(
      """
      $hornero watch > out & watcher=$!
      wait_for() { n=0; until grep -qs "$1" README.md; do n=$((n+1)); [ $n -gt 1200 ] && exit 9; sleep 0.1; done; }
      wait_for 'First.'
      sed 's/First/Second/' hornero.yml > other && mv other hornero.yml
      wait_for 'Second.'
      kill $watcher
      wait $watcher
      cat out
      """)
    #expect(result.output.hasPrefix("watching hornero.yml; Ctrl-C ends it\n"), "\(result.output) \(result.errors)")
    #expect(try await place.hornero("generate", "--check").code == 0)
  }
}
