import Foundation

/// What a client may send to create a data or to change one.
struct DataModelInput: Sendable, Equatable {
    var data: String

    /// - Parameter data: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over data: DataModel? = nil) throws {
        var fields = fields
        self.data = fields.value("data", over: data?.data, .length(0...255), .email)
        try fields.finish()
    }
}
