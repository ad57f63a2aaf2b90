/// Which part of a list is wanted: `?cursor=…&limit=50`.
struct CursorRequest: Sendable {
    /// Items on one page.
    let size: Int
    let order: SortOrder
    /// The rows from the cursor on, as ranges one after another.
    let ranges: [Conditions]
    /// Whether clients ask like this all the time, and not in one of very many ways.
    let isUsual: Bool
}

extension CursorRequest {
    /// - Parameters:
    ///   - size: where the query asks for none.
    ///   - maximum: a larger wish is capped.
    init<Model>(
        _ query: inout QueryReader,
        _ cursor: ListCursor<Model>,
        within filter: Conditions = Conditions(),
        size: Int,
        maximum: Int
    ) {
        self.size = min(query.int("limit", in: 1..., default: size), maximum)
        order = cursor.order
        isUsual = order.isDefault && filter.isEmpty
        guard let text = query.text("cursor") else {
            ranges = [filter]
            return
        }
        guard let position = cursor.position(text) else {
            query.refuse("cursor", rule: "cursor", "is no cursor of this list, with this filter and this order")
            ranges = []
            return
        }
        ranges = cursor.ranges(behind: position, within: filter)
    }
}
