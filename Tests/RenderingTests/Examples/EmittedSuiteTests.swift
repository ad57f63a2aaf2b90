import ServiceDescription
import Testing

@testable import Rendering

/// The files of the emitted suite, and what is left out of it.
@Suite struct EmittedSuiteTests {
  private func suite(_ resources: String) throws -> [String: String] {
    let text = "hornero: 1\nservice: Shop\nresources:\n" + resources
    let service = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let files = try render(service).filter { $0.path.hasPrefix("Tests/AppTests/") }
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        (String(file.path.dropFirst("Tests/AppTests/".count)), String(decoding: file.contents, as: UTF8.self))
      })
  }

  @Test func everyBoundHasAProbeOnBothSides() throws {
    let files = try suite(
      """
        Book:
          fields:
            title: { type: string, length: 2..200 }
            stars: { type: int, range: 1..5 }
      """
    )
    let text = try #require(files["Blueprints/Books/BookValidationTests.swift"])
    for probe in [
      #"Probe("title", "xx"),"#, #"Probe("title", .repeated("x", 200)),"#, #"Probe("title", "x", breaks: "length"),"#,
      #"Probe("title", .repeated("x", 201), breaks: "length"),"#, #"Probe("stars", 1),"#, #"Probe("stars", 5),"#,
      #"Probe("stars", 0, breaks: "range"),"#, #"Probe("stars", 6, breaks: "range"),"#,
    ] {
      #expect(text.contains(probe), "\(probe)")
    }
  }

  @Test func actionsThatAreNotThereHaveNoTests() throws {
    let files = try suite("  Book: { fields: { title: string }, actions: { update: false, delete: false } }\n")
    #expect(files["Blueprints/Books/BookCreateTests.swift"] != nil)
    #expect(files["Blueprints/Books/BookUpdateTests.swift"] == nil)
    #expect(files["Blueprints/Books/BookDeleteTests.swift"] == nil)
    #expect(files["Blueprints/Books/BookUniqueTests.swift"] == nil)
    #expect(files["Blueprints/Books/BookReferenceTests.swift"] == nil)
    #expect(files["Pipeline/MethodTests.swift"]?.contains(#"("/v1/books/1", "GET, HEAD, OPTIONS"),"#) == true)
  }

  @Test func whatCannotBeMadeIsTestedWithoutRows() throws {
    let files = try suite(
      """
        Author: { fields: { name: string }, actions: { create: false } }
        Book: { fields: { author: Author } }
      """
    )
    #expect(files["Blueprints/Books/BookValidationTests.swift"] == nil)
    #expect(files["Blueprints/Books/BookFixture.swift"]?.contains("bodies: [Fields] = []") == true)
    #expect(files["Blueprints/Books/BookGetTests.swift"]?.contains("service.create(") == false)
    #expect(files["Blueprints/Books/BookGetTests.swift"]?.contains("knowsNoOther") == true)
  }

  @Test func aUniqueFlagAllowsTwoRows() throws {
    let files = try suite("  Lamp: { fields: { on: { type: bool, unique: true } } }\n")
    let fixture = try #require(files["Blueprints/Lamps/LampFixture.swift"])
    #expect(fixture.split(separator: "\n").filter { $0.contains(#""on": "#) }.count == 2)
    #expect(files["Blueprints/Lamps/LampListTests.swift"]?.contains("linksFromAPageInTheMiddle") == false)
  }

  @Test func aKeyThatCannotClashAloneIsLeftOut() throws {
    // Whoever copies the code copies both unique fields.
    let files = try suite(
      """
        Code:
          fields:
            code: { type: string, unique: true }
            kind: { type: enum, values: [only] }
          unique: [[code, kind]]
      """
    )
    #expect(files["Blueprints/Codes/CodeUniqueTests.swift"] == nil)
  }

  @Test func textsOfTheDescriptionCannotLeaveTheirLiterals() throws {
    let files = try suite(
      ##"""
        Word:
          fields:
            kind: { type: enum, values: { a: 'say "hi" \(now)', b: '"""#', d: '{{x}}' } }
      """##
    )
    let text = try #require(files["Blueprints/Words/WordValidationTests.swift"])
    #expect(text.contains(#"Probe("kind", "say \"hi\" \\(now)"),"#))
    #expect(text.contains(##"Probe("kind", "\"\"\"#"),"##))
    #expect(text.contains(#"Probe("kind", "{{x}}"),"#))
  }
}
