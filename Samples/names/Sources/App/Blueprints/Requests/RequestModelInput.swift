import Foundation

/// What a client may send to create a request or to change one.
struct RequestModelInput: Sendable, Equatable {
    var typeID: TypeModel.ID
    var request: String?
    var fields: String
    var row: Decimal?
    var json: String?
    var values: String?
    var pattern: String?

    /// - Parameter requestModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over requestModel: RequestModel? = nil) throws {
        var fields = fields
        typeID = fields.value("type_id", over: requestModel?.typeID)
        request = fields.optional("request", over: requestModel.map(\.request), .length(0...255))
        self.fields = fields.value("fields", over: requestModel?.fields, default: "", .length(0...255))
        row = fields.optional(
            "row",
            over: requestModel.map(\.row),
            .range((Decimal(-5) / 10)...(Decimal(1025) / 100)),
            .scale(3)
        )
        json = fields.optional("jsonText", over: requestModel.map(\.json), .length(0...255))
        values = fields.optional("values", over: requestModel.map(\.values), .length(0...255))
        pattern = fields.optional(
            "pattern",
            over: requestModel.map(\.pattern),
            .length(0...255),
            .pattern(Self.patternPattern)
        )
        try fields.finish()
    }

    private static let patternPattern = Pattern(
        #"^[^"\\{}]+\s\(x\)\d$"#,
        icu: #"^[^"\\\{\}]+[\x{9}-\x{D}\x{20}]\(x\)[0-9]\z"#
    )
}
