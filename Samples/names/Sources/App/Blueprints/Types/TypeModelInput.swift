import Foundation

/// What a client may send to create a type or to change one.
struct TypeModelInput: Sendable, Equatable {
    var `class`: String
    var `default`: Int64
    var selfValue: String?
    var initValue: String?
    var description: String?
    var hashValue: Int64?
    var `actor`: String?
    var `async`: Bool
    var select: String?
    var group: String?
    var `where`: String?
    var type: TypeModel.TypeChoice

    /// - Parameter type: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over type: TypeModel? = nil) throws {
        var fields = fields
        `class` = fields.value("class", over: type?.class, .length(0...255))
        `default` = fields.value("default", over: type?.default, default: -5, .range((-10)...(-1)))
        selfValue = fields.optional("self", over: type.map(\.selfValue), .length(0...255))
        initValue = fields.optional(
            "init",
            over: type.map(\.initValue),
            default: "\"\\(1 + 1)\" \"\"\"# {{x}}",
            .length(0...255)
        )
        description = fields.optional("description", over: type.map(\.description), .length(0...65_536))
        hashValue = fields.optional("hash_value", over: type.map(\.hashValue))
        `actor` = fields.optional("actor", over: type.map(\.actor), .length(0...255))
        `async` = fields.value("async", over: type?.async, default: false)
        select = fields.optional("select", over: type.map(\.select), .length(0...255))
        group = fields.optional("group", over: type.map(\.group), .length(0...255))
        `where` = fields.optional("where", over: type.map(\.where), .length(0...255))
        self.type = fields.value("type", over: type?.type)
        try fields.finish()
    }
}
