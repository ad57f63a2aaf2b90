/// A column that a list can be filtered by: `genre=fiction`, several values `genre=fiction,history`, and `genre=null`
/// for rows without one.
///
/// Where values have an order there are bounds too, both inclusive: `price_min`, `price_max`, or `created_at_after`,
/// `created_at_before`.
struct FilterParameter: Sendable {
    let name: String
    let column: String
    let type: ColumnType
    /// Whether rows may have none.
    let isOptional: Bool

    init(_ name: String, column: String? = nil, _ type: ColumnType, isOptional: Bool = false) {
        self.name = name
        self.column = column ?? name
        self.type = type
        self.isOptional = isOptional
    }

    /// The parameters for its bounds, and how a row's value compares with them.
    var bounds: [(name: String, comparison: Conditions.Comparison)] {
        switch type {
        case .integer, .double, .decimal:
            [(name + "_min", .atLeast), (name + "_max", .atMost)]
        case .date, .timestamp:
            [(name + "_after", .atLeast), (name + "_before", .atMost)]
        case .text, .id, .bool, .uuid, .choice:
            []
        }
    }
}
