import ServiceDescription
import Testing

@testable import Persistence

/// Which indexes the first migration makes.
@Suite struct IndexTests {
  private func indexes(_ resources: String) throws -> [String] {
    let text = "hornero: 1\nservice: Shop\nresources:\n" + resources
    let service = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    return DatabaseSchema(service).tables.flatMap { table in
      table.indexes.map { "\($0.isUnique ? "unique " : "")\(table.name): \($0.columns.joined(separator: ", "))" }
    }
  }

  @Test func filtersAndSortKeysHaveOneEach() throws {
    let all = try indexes(
      "  Book: { fields: { title: string, price: int }, list: { filter: [id, price, created-at], sort: [title, -price, id] } }\n"
    )
    #expect(all == ["books: title", "books: price", "books: created_at"])
  }

  @Test func ofUUIDsTheyEndWithTheID() throws {
    let all = try indexes(
      "  Book: { id: uuid, fields: { title: string, price: int }, list: { filter: [price, title], sort: [title] } }\n")
    #expect(all == ["books: title, id", "books: price"])
  }

  @Test func whatBeginsAnotherNeedsNoneOfItsOwn() throws {
    let all = try indexes(
      """
        Author: { fields: { name: { type: string, unique: true } }, list: { filter: [name], sort: [name] } }
        Book:
          fields: { title: string, author: Author, year: int, isbn: { type: string?, unique: true } }
          unique: [[author, title]]
          indexes: [[year, title]]
          list: { filter: [author, year, isbn], sort: [isbn, year] }
      """
    )
    #expect(
      all == ["unique authors: name", "unique books: isbn", "unique books: author_id, title", "books: year, title"])
  }

  /// Among rows without a value the id still has to give the order.
  @Test func aUniqueColumnThatMayBeNullIsSortedWithItsID() throws {
    let all = try indexes(
      "  Book: { id: uuid, fields: { isbn: { type: string?, unique: true } }, list: { sort: [isbn] } }\n")
    #expect(all == ["unique books: isbn", "books: isbn, id"])
  }

  @Test func aListThatIsNotThereNeedsNone() throws {
    let all = try indexes(
      "  Book: { fields: { title: string }, list: { sort: [title] }, actions: { list: false } }\n")
    #expect(all == [])
  }

  @Test func noTwoHaveOneName() throws {
    let text = """
      hornero: 1
      service: Shop
      resources:
        Book: { fields: { notes: string, notes-text: string }, list: { sort: [notes, notes-text] } }
        BooksNote: { fields: { text: string }, list: { sort: [text] } }
      """
    let service = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let names = DatabaseSchema(service).tables.flatMap(\.indexes).map(\.name)
    #expect(names == ["books_notes_idx", "books_notes_text_idx", "books_notes_text_2_idx"])
  }
}
