/// What `GET /api/v2/responses` can be asked for.
extension ResponseModel {
    static let filters = [
        FilterParameter("id", .uuid),
        FilterParameter("request_id", .id),
        FilterParameter("date", .one(of: ResponseModel.DateChoice.self)),
        FilterParameter("id_string", .text, isOptional: true),
        FilterParameter("sent", .timestamp, isOptional: true),
        FilterParameter("created_at", .timestamp),
    ]

    /// The first is the default order.
    static let sortKeys = [
        SortKey("id_string")
    ]

    /// What a cursor can remember of a row.
    static let cursorColumns: [CursorColumn<ResponseModel>] = [
        CursorColumn("id_string", .text, isOptional: true) { SQLValue($0.idString) { .text($0) } },
        CursorColumn("id", .uuid) { .uuid($0.id) },
    ]
}
