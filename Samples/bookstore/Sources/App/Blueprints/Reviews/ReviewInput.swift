import Foundation

/// What a client may send to create a review or to change one.
struct ReviewInput: Sendable, Equatable {
    var bookID: Book.ID
    var ownerID: User.ID?
    var reader: String
    var stars: Int64
    var text: String
    var readAt: Date?
    var device: UUID?
    var recommendedByID: Author.ID?

    /// - Parameter review: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over review: Review? = nil) throws {
        var fields = fields
        bookID = fields.value("book_id", over: review?.bookID)
        ownerID = fields.owner("owner_id", over: review?.ownerID)
        if let review {
            fields.refuse("reader", rule: "create-only", "cannot change")
            reader = review.reader
        } else {
            reader = fields.value("reader", over: nil, .length(0...255), .email)
        }
        stars = fields.value("stars", over: review?.stars, .range(1...5))
        text = fields.value("text", over: review?.text, .length(0...65_536), .notBlank)
        readAt = fields.optional("read_at", over: review.map(\.readAt))
        device = fields.optional("device", over: review.map(\.device))
        recommendedByID = fields.optional("recommended_by_id", over: review.map(\.recommendedByID))
        try fields.finish()
    }
}
