import Foundation

/// What a client may send to create a table or to change one.
struct TableModelInput: Sendable, Equatable {
    var table: String
    var limit: Int64?
    var offset: Int64?

    /// - Parameter table: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over table: TableModel? = nil) throws {
        var fields = fields
        self.table = fields.value("table", over: table?.table, .length(0...255), .url)
        limit = fields.optional("limit", over: table.map(\.limit))
        offset = fields.optional("offset", over: table.map(\.offset))
        try fields.finish()
    }
}
