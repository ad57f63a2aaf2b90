/// What `GET /api/v2/secrets` can be asked for.
extension Secret {
    static let filters = [
        FilterParameter("owner_id", .uuid, isOptional: true)
    ]

    /// The first is the default order.
    static let sortKeys = [
        SortKey("secret")
    ]

    /// What a cursor can remember of a row.
    static let cursorColumns: [CursorColumn<Secret>] = [
        CursorColumn("secret", .text) { .text($0.secret) },
        CursorColumn("id", .id) { .integer($0.id) },
    ]
}
