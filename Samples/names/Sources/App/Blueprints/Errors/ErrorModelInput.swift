import Foundation

/// What a client may send to create an error or to change one.
struct ErrorModelInput: Sendable, Equatable {
    var error: String

    /// - Parameter errorModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over errorModel: ErrorModel? = nil) throws {
        var fields = fields
        error = fields.value("error", over: errorModel?.error, .length(0...255))
        try fields.finish()
    }
}
