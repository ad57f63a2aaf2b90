/// What `GET /v1/books` can be asked for.
extension Book {
    static let filters = [
        FilterParameter("genre", .one(of: Book.Genre.self)),
        FilterParameter("author_id", .id),
        FilterParameter("published_year", .integer, isOptional: true),
        FilterParameter("price", .decimal(scale: 2), isOptional: true),
        FilterParameter("in_print", .bool),
        FilterParameter("created_at", .timestamp),
    ]

    /// The first is the default order.
    static let sortKeys = [
        SortKey("title"),
        SortKey("created_at"),
        SortKey("price", isOptional: true),
    ]
}
