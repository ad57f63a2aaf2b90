import Foundation

/// A book as it is stored and sent.
struct Book: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var title: String
    var authorID: Author.ID
    var isbn: String?
    var publishedYear: Int64?
    var genre: Book.Genre
    var price: Decimal?
    /// In kilograms.
    var weight: Double?
    var inPrint: Bool
    var tags: [String]
    var details: JSONValue?
    var views: Int64
    var createdAt: Date
    var updatedAt: Date
}

extension Book {
    enum Genre: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case fiction
        case nonFiction = "non-fiction"
        case science
        case history

        static let placeholder = Genre.fiction
    }
}

extension Book: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("author_id", authorID)
            json.member("isbn", isbn)
            json.member("published_year", publishedYear)
            json.member("genre", genre)
            json.member("price", price)
            json.member("weight", weight)
            json.member("in_print", inPrint)
            json.member("tags", tags)
            json.member("details", details)
            json.member("views", views)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
