import Foundation

/// What a client may send to create an input or to change one.
struct InputModelInput: Sendable, Equatable {
    var input: String?

    /// - Parameter inputModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over inputModel: InputModel? = nil) throws {
        var fields = fields
        input = fields.optional("input", over: inputModel.map(\.input), .length(0...255))
        try fields.finish()
    }
}
