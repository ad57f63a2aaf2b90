import Foundation

/// What a client may send to create an order or to change one.
struct OrderInput: Sendable, Equatable {
    var order: Double
    var by: CalendarDate

    /// - Parameter order: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over order: Order? = nil) throws {
        var fields = fields
        self.order = fields.value("order", over: order?.order, .range((-1.5)...1.5))
        by = fields.value("by", over: order?.by, default: CalendarDate(2026, 2, 28))
        try fields.finish()
    }
}
