/// A column that a cursor remembers, and where a row has its value.
struct CursorColumn<Model: Sendable>: Sendable {
    let column: String
    let type: ColumnType
    /// Whether rows may have none.
    let isOptional: Bool
    let value: @Sendable (Model) -> SQLValue

    init(
        _ column: String,
        _ type: ColumnType,
        isOptional: Bool = false,
        _ value: @escaping @Sendable (Model) -> SQLValue
    ) {
        self.column = column
        self.type = type
        self.isOptional = isOptional
        self.value = value
    }
}

extension SQLValue {
    /// The text that `ColumnType.value` reads; nil for null.
    var cursorText: String? {
        switch self {
        // Lists have no order.
        case .null, .list: nil
        case .bool(let value): String(value)
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .text(let value), .json(let value): value
        case .decimal(let value, _): value.description
        case .date(let value): value.description
        case .timestamp(let value): Timestamp.string(value)
        case .uuid(let value): value.path
        }
    }
}
