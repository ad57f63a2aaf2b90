import Foundation

/// A series as it is stored and sent.
struct Series: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var series: UUID
    var createdAt: Date
    var updatedAt: Date
}

extension Series: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("series", series)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
