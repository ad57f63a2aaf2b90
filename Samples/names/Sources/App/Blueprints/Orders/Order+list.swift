/// What `GET /api/v2/orders` can be asked for.
extension Order {
    /// The first is the default order.
    static let sortKeys = [
        SortKey("order"),
        SortKey("by"),
        SortKey("id"),
    ]
}
