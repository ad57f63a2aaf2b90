import Foundation

/// What a client may send to create an input input or to change one.
struct InputInputInput: Sendable, Equatable {
    var page: Int64?

    /// - Parameter inputInput: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over inputInput: InputInput? = nil) throws {
        var fields = fields
        page = fields.optional("page", over: inputInput.map(\.page))
        try fields.finish()
    }
}
