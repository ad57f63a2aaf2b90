import Foundation

/// A database as it is stored and sent.
struct DatabaseModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var connection: String?
    var createdAt: Date
    var updatedAt: Date
}

extension DatabaseModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("connection", connection)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
