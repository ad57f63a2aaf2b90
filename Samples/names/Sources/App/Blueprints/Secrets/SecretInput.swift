import Foundation

/// What a client may send to create a secret or to change one.
struct SecretInput: Sendable, Equatable {
    var ownerID: User.ID?
    var readerID: User.ID?
    var secret: String

    /// - Parameter secret: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over secret: Secret? = nil) throws {
        var fields = fields
        ownerID = fields.optional("owner_id", over: secret.map(\.ownerID))
        readerID = fields.optional("reader_id", over: secret.map(\.readerID))
        if let secret {
            fields.refuse("secret", rule: "create-only", "cannot change")
            self.secret = secret.secret
        } else {
            self.secret = fields.value("secret", over: nil, .length(0...255))
        }
        try fields.finish()
    }
}
