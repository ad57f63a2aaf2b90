import Foundation

/// What a client may send to create a book or to change one.
struct BookInput: Sendable, Equatable {
    var title: String
    var authorID: Author.ID
    var isbn: String?
    var publishedYear: Int64?
    var genre: Book.Genre
    var price: Decimal?
    var weight: Double?
    var inPrint: Bool
    var tags: [String]
    var details: JSONValue?

    /// - Parameter book: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over book: Book? = nil) throws {
        var fields = fields
        title = fields.value("title", over: book?.title, .length(1...200), .notBlank)
        authorID = fields.value("author_id", over: book?.authorID)
        isbn = fields.optional("isbn", over: book.map(\.isbn), .length(0...255), .pattern(Self.isbnPattern))
        publishedYear = fields.optional("published_year", over: book.map(\.publishedYear), .range(1000...2100))
        genre = fields.value("genre", over: book?.genre, default: .fiction)
        price = fields.optional("price", over: book.map(\.price), .range(0...), .scale(2))
        weight = fields.optional("weight", over: book.map(\.weight), .range(0.0...100.0))
        inPrint = fields.value("in_print", over: book?.inPrint, default: true)
        tags = fields.list("tags", over: book?.tags, items: 0...10, .length(1...30))
        details = fields.optional("details", over: book.map(\.details), .length(0...4096))
        fields.refuse("views", rule: "read-only", "is read-only")
        try fields.finish()
    }

    private static let isbnPattern = Pattern(#"^\d{10}(\d{3})?$"#, icu: #"^[0-9]{10}([0-9]{3})?\z"#)
}
