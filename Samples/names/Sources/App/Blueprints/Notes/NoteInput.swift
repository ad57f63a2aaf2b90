import Foundation

/// What a client may send to create a note or to change one.
struct NoteInput: Sendable, Equatable {
    var ownerID: User.ID?
    var byID: User.ID

    /// - Parameter note: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over note: Note? = nil) throws {
        var fields = fields
        fields.refuse("owner_id", rule: "read-only", "is read-only")
        ownerID = note?.ownerID
        byID = fields.value("by_id", over: note?.byID)
        fields.refuse("lines", rule: "read-only", "is read-only")
        try fields.finish()
    }
}
