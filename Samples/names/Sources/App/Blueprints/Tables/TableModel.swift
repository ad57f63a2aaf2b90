import Foundation

/// A table as it is stored and sent.
struct TableModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var table: String
    var limit: Int64?
    var offset: Int64?
    var createdAt: Date
    var updatedAt: Date
}

extension TableModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("table", table)
            json.member("limit", limit)
            json.member("offset", offset)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
