import ServiceDescription
import Testing

@testable import Rendering

@Suite struct ReservedNamesTests {
  /// A resource that is called like a type of the emitted service must get another type name.
  @Test func everyEmittedTypeIsReserved() throws {
    let declared = EmbeddedTemplates.files.filter {
      $0.path.hasPrefix("Project/Sources/App/") && !$0.path.contains("/Resource/")
    }.flatMap { Self.types(in: $0.text) }
    #expect(declared.count > 50)
    #expect(Set(declared).filter { !ReservedNames.types.contains($0) }.sorted() == [])
  }

  /// What a suite of a resource is called is known, and so is what suites of every project are called like that.
  @Test func everySuiteIsReserved() throws {
    let entries = try Pack.builtin().manifest.entries
    let endings = entries.filter { $0.kind == "resource-tests" && $0.path.contains("{{type}}") }.map {
      $0.path.replacing(#/.*\{\{type\}\}|\.swift$/#, with: "")
    }
    #expect(endings.sorted() == ReservedNames.suiteEndings)
    let suites = entries.filter { $0.kind == "service-tests" }.map {
      $0.path.replacing(#/.*\/|\.swift$/#, with: "")
    }
    let alike = suites.filter { name in
      (endings + ["RouteTests", "AnswerTests", "JobTests"]).contains { name.hasSuffix($0) && name != $0 }
    }
    #expect(Set(alike).subtracting(ReservedNames.suites).sorted() == [])
  }

  /// Else no compiler takes the project: a module has no two files of one name.
  @Test func suitesHaveNamesOfTheirOwn() throws {
    let text = """
      hornero: 1
      service: Lists
      auth: { roles: [reader] }
      jobs: { redelivered: { with: List } }
      resources:
        List:
          fields: { title: string }
          list: { filter: [title], pages: cursor }
          actions: { list: { cache: { items: 1m } }, create: { idempotent: true } }
        Book: { fields: { reader: User } }
        BookUser: { fields: { list: List, user: User } }
        Idempotency: { fields: { title: string } }
      """
    let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    #expect(diagnostics.map(\.message) == [])
    let files = try render(#require(service)).map(\.path).filter { $0.hasSuffix(".swift") }
    for module in ["Sources/App/", "Tests/AppTests/"] {
      let names = files.filter { $0.hasPrefix(module) }.map { $0.replacing(#/.*\//#, with: "").lowercased() }
      #expect(names.count > 50)
      let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice == [])
    }
    #expect(files.contains("Tests/AppTests/Blueprints/Lists/ListResourceFilterTests.swift"))
  }

  /// The types that a file declares for all others to see.
  private static func types(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      if words.first == "final" { words.removeFirst() }
      guard words.count > 1, ["struct", "enum", "class", "actor", "protocol", "typealias"].contains(words[0]) else {
        return nil
      }
      return line.hasPrefix(" ") ? nil : String(words[1].prefix { $0.isLetter || $0.isNumber })
    }.filter { !$0.isEmpty }
  }
}
