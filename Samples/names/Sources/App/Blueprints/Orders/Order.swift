import Foundation

/// An order as it is stored and sent.
struct Order: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var order: Double
    var by: CalendarDate
    var createdAt: Date
    var updatedAt: Date
}

extension Order: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("order", order)
            json.member("by", by)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
