import Foundation

/// What a client may send to create a database or to change one.
struct DatabaseModelInput: Sendable, Equatable {
    var connection: String?

    /// - Parameter databaseModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over databaseModel: DatabaseModel? = nil) throws {
        var fields = fields
        connection = fields.optional("connection", over: databaseModel.map(\.connection), .length(0...255))
        try fields.finish()
    }
}
