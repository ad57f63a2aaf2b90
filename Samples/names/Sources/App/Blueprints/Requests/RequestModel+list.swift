/// What `GET /api/v2/requests` can be asked for.
extension RequestModel {
    static let filters = [
        FilterParameter("type_id", .id),
        FilterParameter("row", .decimal(scale: 3), isOptional: true),
        FilterParameter("jsonText", column: "json", .text, isOptional: true),
        FilterParameter("values", .text, isOptional: true),
        FilterParameter("pattern", .text, isOptional: true),
    ]

    /// The first is the default order.
    static let sortKeys = [
        SortKey("id", isDescending: true),
        SortKey("jsonText", column: "json"),
        SortKey("row"),
    ]
}
