import Foundation

/// What a client may send to create a string or to change one.
struct StringModelInput: Sendable, Equatable {
    var string: String

    /// - Parameter string: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over string: StringModel? = nil) throws {
        var fields = fields
        self.string = fields.value("string", over: string?.string, .length(0...255))
        try fields.finish()
    }
}
