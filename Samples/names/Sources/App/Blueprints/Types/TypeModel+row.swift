import Foundation

extension TypeModel {
    static let columns = #"""
        "id", "class", "default", "self", "init", "description", "hash_value", "actor", "async", "select", "group",
        "where", "type", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        `class` = try row.text(1)
        `default` = try row.integer(2)
        selfValue = try row.optional(3) { try $0.text($1) }
        initValue = try row.optional(4) { try $0.text($1) }
        description = try row.optional(5) { try $0.text($1) }
        hashValue = try row.optional(6) { try $0.integer($1) }
        `actor` = try row.optional(7) { try $0.text($1) }
        `async` = try row.bool(8)
        select = try row.optional(9) { try $0.text($1) }
        group = try row.optional(10) { try $0.text($1) }
        `where` = try row.optional(11) { try $0.text($1) }
        type = try row.value(12)
        createdAt = try row.timestamp(13)
        updatedAt = try row.timestamp(14)
    }
}

extension TypeModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            .text(`class`),
            .integer(`default`),
            SQLValue(selfValue) { .text($0) },
            SQLValue(initValue) { .text($0) },
            SQLValue(description) { .text($0) },
            SQLValue(hashValue) { .integer($0) },
            SQLValue(`actor`) { .text($0) },
            .bool(`async`),
            SQLValue(select) { .text($0) },
            SQLValue(group) { .text($0) },
            SQLValue(`where`) { .text($0) },
            .text(type.rawValue),
        ]
    }
}
