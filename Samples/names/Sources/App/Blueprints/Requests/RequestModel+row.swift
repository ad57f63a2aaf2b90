import Foundation

extension RequestModel {
    static let columns = #"""
        "id", "type_id", "request", "fields", "row", "json", "values", "pattern", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        typeID = try row.integer(1)
        request = try row.optional(2) { try $0.text($1) }
        fields = try row.text(3)
        self.row = try row.optional(4) { try $0.decimal($1, scale: 3) }
        json = try row.optional(5) { try $0.text($1) }
        values = try row.optional(6) { try $0.text($1) }
        pattern = try row.optional(7) { try $0.text($1) }
        createdAt = try row.timestamp(8)
        updatedAt = try row.timestamp(9)
    }
}

extension RequestModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .integer(typeID),
            SQLValue(request) { .text($0) },
            .text(fields),
            SQLValue(row) { .decimal($0, scale: 3) },
            SQLValue(json) { .text($0) },
            SQLValue(values) { .text($0) },
            SQLValue(pattern) { .text($0) },
        ]
    }
}
