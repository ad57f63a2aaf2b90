// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// A value on its way into a statement. The engine decides how it is stored.
enum SQLValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case text(String)
    /// Exact, with `scale` digits after the point.
    case decimal(Decimal, scale: Int)
    case date(CalendarDate)
    case timestamp(Date)
    case uuid(UUID)
    /// JSON text.
    case json(String)
    /// Values of one kind.
    case list([SQLValue])

    /// Null when there is no value.
    init<Value>(_ value: Value?, _ make: (Value) -> SQLValue) {
        self = value.map(make) ?? .null
    }
}
