import ServiceDescription
import Testing

@testable import HorneroKit

@Suite struct NewTests {
  @Test(arguments: [
    ("my-shop", "MyShop"), ("MyShop", "MyShop"), ("my_shop", "MyShop"), ("shop", "Shop"), ("shop2", "Shop2"),
  ])
  func theServiceIsNamedAfterTheFolder(text: String, service: String) throws {
    let name = try ProjectName(text)
    #expect(name.folder == text)
    #expect(name.service == service)
  }

  @Test(arguments: [
    ("", "empty"), ("../x", "path"), ("a/b", "path"), (".hidden", "path"), ("/", "path"), ("1abc", "begin"),
    ("-x", "begin"), ("a b", "letters"), ("größe", "letters"), ("a\n", "letters"), ("class", "Swift"),
    ("self", "Swift"), ("App", "Swift"), ("app", "Swift"), ("foundation", "Swift"),
    (String(repeating: "a", count: 51), "longer"),
  ])
  func otherNamesAreRefusedWithTheReason(text: String, part: String) {
    let error = #expect(throws: ProjectNameError.self) { try ProjectName(text) }
    #expect(error?.problem.contains(part) == true)
  }

  @Test func theStarterIsAValidDescription() throws {
    let text = Starter.description(for: try ProjectName("my-shop"))
    let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    #expect(diagnostics.map(\.message) == [])
    #expect(service?.name.upperCamel == "MyShop")
    #expect(service?.resources.count == 2)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  /// Every choice of parts.
  @Test(arguments: 0..<(1 << StarterPart.allCases.count)) func theStarterHasThePartsThatAreAskedFor(mask: Int) throws {
    let parts = Set(StarterPart.allCases.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element))
    let text = Starter.description(for: try ProjectName("my-shop"), with: parts)
    let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml", withAdvice: true)
    #expect(diagnostics.map(\.message) == [], "\(text)")
    let found = try #require(service)
    #expect((found.auth != nil) == parts.contains(.auth))
    #expect(found.jobs.isEmpty == !parts.contains(.jobs))
    #expect(found.api.hasMetrics == parts.contains(.metrics))
    #expect(found.data.engines.contains(.postgres) == parts.contains(.postgres))
    #expect(found.data.stores.contains(.redis) == parts.contains(.redis))
    #expect((found.resources[1].actions.get?.cache != nil) == parts.contains(.cache))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 } && !text.contains("\n\n\n"), "\(text)")
  }

  @Test func partsAreNamedInAList() throws {
    #expect(try StarterPart.parts(in: "auth, jobs") == [.auth, .jobs])
    #expect(try StarterPart.parts(in: "all") == Set(StarterPart.allCases) && StarterPart.parts(in: "").isEmpty)
    #expect(throws: UnknownStarterPart(name: "mail")) { try StarterPart.parts(in: "auth,mail") }
  }

  @Test func aSampleKeepsItsWordsUnderTheNewName() throws {
    let sample = "hornero: 1\nservice: Bookstore   # a comment\nsummary: |\n  service: of books\n"
    #expect(
      Starter.description(for: try ProjectName("my-shop"), from: sample)
        == "hornero: 1\nservice: MyShop\nsummary: |\n  service: of books\n"
    )
  }

  @Test(arguments: [
    ("a", "/w", "/w/a"), ("../a", "/w/x", "/w/a"), ("/a/./b//c/", "/w", "/a/b/c"), ("../../..", "/w", "/"),
    (".", "/w", "/w"),
  ])
  func pathsAreMadeAbsolute(path: String, folder: String, expected: String) {
    #expect(PathText.absolute(path, from: folder) == expected)
  }

  @Test func onlyWhatIsBelowIsRelative() {
    #expect(PathText.relative("/a/b/c", below: "/a") == "b/c")
    #expect(PathText.relative("/ab", below: "/a") == nil)
    #expect(PathText.relative("/a", below: "/a") == nil)
    #expect(PathText.relative("/a", below: "/") == "a")
  }
}
