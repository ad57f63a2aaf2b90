import Changes
import Rendering
import ServiceDescription
import Testing

@testable import HorneroKit

/// Code of a person's that speaks of what goes away.
@Suite struct MentionTests {
  private func service(_ resources: String) throws -> Service {
    let text = "hornero: 1\nservice: Shop\nresources:\n" + resources
    return try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
  }

  private func found(_ code: String, _ old: String, _ new: String) throws -> [String] {
    let symbols = symbolChanges(Correspondence(from: try service(old), to: try service(new)))
    return ProjectDirectory.mentions(of: symbols, in: code, at: "Mine.swift").map { mention in
      "\(mention.line):\(mention.column) \(mention.symbol) \(mention.what)"
        + (mention.replacement.map { " -> \($0)" } ?? "")
    }
  }

  @Test func whatGoesIsFoundWhereItIsAsked() throws {
    let code = """
      // A book.isbn in words.
      func f(_ book: Book) -> String? { book.isbn }
      let text = "book.isbn \\(1) isbn:"
      let other = BookInput(isbn: nil)
      let isbn = 1 /* .isbn /* nested .isbn */ .isbn */
      """
    let found = try found(
      code, "  Book: { fields: { title: string, isbn: string? } }", "  Book: { fields: { title: string } }")
    #expect(found == ["2:40 Book.isbn is gone", "4:23 Book.isbn is gone"])
  }

  @Test func aNameThatIsAnothersIsNone() throws {
    let code = "func f(_ author: Author) -> String { author.isbn }"
    #expect(try found(code, "  Book: { fields: { a: int, isbn: string } }", "  Book: { fields: { a: int } }").isEmpty)
  }

  @Test func renamesTypesAndCasesAreTold() throws {
    let code = "let x: BookRepository; let y = Book.Genre.`default`; let z = book.pages; let w = book.name"
    let found = try found(
      code, "  Book: { fields: { genre: { type: enum, values: [default, b] }, pages: int?, name: string } }",
      "  Tome: { was: Book, fields: { genre: { type: enum, values: [b] }, pages: int, title: { type: string, was: name } } }"
    )
    #expect(
      found == [
        "1:8 BookRepository is TomeRepository now -> TomeRepository", "1:32 Book is Tome now -> Tome",
        "1:44 Book.default is gone", "1:67 Book.pages is Int64 instead of Int64?",
        "1:87 Book.name is title now -> title",
      ])
  }
}
