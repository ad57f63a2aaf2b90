import Foundation

/// What a client may send to create a person or to change one.
struct PersonInput: Sendable, Equatable {
    var person: String

    /// - Parameter person: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over person: Person? = nil) throws {
        var fields = fields
        if let person {
            fields.refuse("person", rule: "create-only", "cannot change")
            self.person = person.person
        } else {
            self.person = fields.value("person", over: nil, .length(0...255))
        }
        try fields.finish()
    }
}
