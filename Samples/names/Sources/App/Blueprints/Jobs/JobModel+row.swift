import Foundation

extension JobModel {
    static let columns = #"""
        "id", "jobs", "job", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        jobs = try row.optional(1) { try $0.text($1) }
        job = try row.optional(2) { try $0.text($1) }
        createdAt = try row.timestamp(3)
        updatedAt = try row.timestamp(4)
    }
}

extension JobModelInput {
    /// In the order of the columns that a client may write.
    var sqlValues: [SQLValue] {
        [
            SQLValue(jobs) { .text($0) },
            SQLValue(job) { .text($0) },
        ]
    }
}
