/// What `GET /api/v2/types` can be asked for.
extension TypeModel {
    static let filters = [
        FilterParameter("id", .id),
        FilterParameter("class", .text),
        FilterParameter("default", .integer),
        FilterParameter("self", .text, isOptional: true),
        FilterParameter("init", .text, isOptional: true),
        FilterParameter("async", .bool),
        FilterParameter("select", .text, isOptional: true),
        FilterParameter("where", .text, isOptional: true),
        FilterParameter("type", .one(of: TypeModel.TypeChoice.self)),
        FilterParameter("updated_at", .timestamp),
    ]

    /// The first is the default order.
    static let sortKeys = [
        SortKey("select", isDescending: true),
        SortKey("class"),
        SortKey("default"),
        SortKey("group"),
        SortKey("init"),
    ]

    /// What a cursor can remember of a row.
    static let cursorColumns: [CursorColumn<TypeModel>] = [
        CursorColumn("select", .text, isOptional: true) { SQLValue($0.select) { .text($0) } },
        CursorColumn("class", .text) { .text($0.class) },
        CursorColumn("default", .integer) { .integer($0.default) },
        CursorColumn("group", .text, isOptional: true) { SQLValue($0.group) { .text($0) } },
        CursorColumn("init", .text, isOptional: true) { SQLValue($0.initValue) { .text($0) } },
        CursorColumn("id", .id) { .integer($0.id) },
    ]
}
