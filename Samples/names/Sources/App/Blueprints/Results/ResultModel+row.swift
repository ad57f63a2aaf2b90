import Foundation

extension ResultModel {
    static let columns = #"""
        "id", "success", "created_at", "updated_at"
        """#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.integer(0)
        success = try row.optional(1) { try $0.bool($1) }
        createdAt = try row.timestamp(2)
        updatedAt = try row.timestamp(3)
    }
}
