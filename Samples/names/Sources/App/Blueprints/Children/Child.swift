import Foundation

/// A child as it is stored and sent.
struct Child: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var perPage: Int64?
    var createdAt: Date
    var updatedAt: Date
}

extension Child: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("per_page", perPage)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
