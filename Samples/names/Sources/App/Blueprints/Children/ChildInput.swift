import Foundation

/// What a client may send to create a child or to change one.
struct ChildInput: Sendable, Equatable {
    var perPage: Int64?

    /// - Parameter child: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over child: Child? = nil) throws {
        var fields = fields
        perPage = fields.optional("per_page", over: child.map(\.perPage))
        try fields.finish()
    }
}
