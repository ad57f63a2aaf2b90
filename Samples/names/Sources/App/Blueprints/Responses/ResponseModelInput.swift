import Foundation

/// What a client may send to create a response or to change one.
struct ResponseModelInput: Sendable, Equatable {
    var requestID: RequestModel.ID
    var date: ResponseModel.DateChoice
    var idString: String?
    var sent: Date?

    /// - Parameter responseModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over responseModel: ResponseModel? = nil) throws {
        var fields = fields
        requestID = fields.value("request_id", over: responseModel?.requestID)
        date = fields.value("date", over: responseModel?.date)
        idString = fields.optional("id_string", over: responseModel.map(\.idString), .length(0...255))
        sent = fields.optional(
            "sent",
            over: responseModel.map(\.sent),
            .range(Timestamp.date(milliseconds: 946_684_800_000)...)
        )
        try fields.finish()
    }
}
