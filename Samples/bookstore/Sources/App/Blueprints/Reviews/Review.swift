import Foundation

/// What a reader says about a book.
struct Review: Sendable, Equatable {
    typealias ID = UUID

    var id: ID
    var bookID: Book.ID
    var ownerID: User.ID
    var reader: String
    var stars: Int64
    var text: String
    var readAt: Date?
    var device: UUID?
    var recommendedByID: Author.ID?
    var createdAt: Date
    var updatedAt: Date
}

extension Review: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("book_id", bookID)
            json.member("owner_id", ownerID)
            json.member("reader", reader)
            json.member("stars", stars)
            json.member("text", text)
            json.member("read_at", readAt)
            json.member("device", device)
            json.member("recommended_by_id", recommendedByID)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
