import Foundation

/// What a client may send to create an author or to change one.
struct AuthorInput: Sendable, Equatable {
    var name: String
    var bio: String?
    var born: CalendarDate?
    var homepage: String?

    /// - Parameter author: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over author: Author? = nil) throws {
        var fields = fields
        name = fields.value("name", over: author?.name, .length(1...100))
        bio = fields.optional("bio", over: author.map(\.bio), .length(0...65_536))
        born = fields.optional(
            "born",
            over: author.map(\.born),
            .range(CalendarDate(500, 1, 1)...CalendarDate(2100, 12, 31))
        )
        homepage = fields.optional("homepage", over: author.map(\.homepage), .length(0...255), .url)
        try fields.finish()
    }
}
