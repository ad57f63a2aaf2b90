import Foundation

/// What a client may send to create a note or to change one.
struct NoteInput: Sendable, Equatable {
    var text: String

    /// - Parameter note: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over note: Note? = nil) throws {
        var fields = fields
        text = fields.value("text", over: note?.text, .length(1...500))
        try fields.finish()
    }
}
