/// What `GET /v1/reviews` can be asked for.
extension Review {
    static let filters = [
        FilterParameter("book_id", .id),
        FilterParameter("stars", .integer),
        FilterParameter("read_at", .timestamp, isOptional: true),
        FilterParameter("device", .uuid, isOptional: true),
        FilterParameter("recommended_by_id", .id, isOptional: true),
    ]

    /// The first is the default order.
    static let sortKeys = [
        SortKey("created_at", isDescending: true),
        SortKey("stars"),
        SortKey("read_at", isOptional: true),
    ]

    /// What a cursor can remember of a row.
    static let cursorColumns: [CursorColumn<Review>] = [
        CursorColumn("created_at", .timestamp) { .timestamp($0.createdAt) },
        CursorColumn("stars", .integer) { .integer($0.stars) },
        CursorColumn("read_at", .timestamp, isOptional: true) { SQLValue($0.readAt) { .timestamp($0) } },
        CursorColumn("id", .uuid) { .uuid($0.id) },
    ]
}
