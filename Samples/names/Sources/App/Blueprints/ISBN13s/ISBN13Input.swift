import Foundation

/// What a client may send to create an isbn13 or to change one.
struct ISBN13Input: Sendable, Equatable {
    var isbn13: String?

    /// - Parameter isbn13: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over isbn13: ISBN13? = nil) throws {
        var fields = fields
        self.isbn13 = fields.optional("isbn13", over: isbn13.map(\.isbn13), .length(0...255))
        try fields.finish()
    }
}
