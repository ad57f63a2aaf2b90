import Foundation

extension ResponseModel {
    static let columns = #"""
        "id", "request_id", "date", "id_string", "sent", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.uuid(0)
        requestID = try row.integer(1)
        date = try row.value(2)
        idString = try row.optional(3) { try $0.text($1) }
        sent = try row.optional(4) { try $0.timestamp($1) }
        createdAt = try row.timestamp(5)
        updatedAt = try row.timestamp(6)
    }
}

extension ResponseModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .integer(requestID),
            .text(date.rawValue),
            SQLValue(idString) { .text($0) },
            SQLValue(sent) { .timestamp($0) },
        ]
    }
}
