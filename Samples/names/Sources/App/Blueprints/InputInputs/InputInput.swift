import Foundation

/// An input input as it is stored and sent.
struct InputInput: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var page: Int64?
    var createdAt: Date
    var updatedAt: Date
}

extension InputInput: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("page", page)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
