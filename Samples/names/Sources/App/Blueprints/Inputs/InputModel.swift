import Foundation

/// An input as it is stored and sent.
struct InputModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var input: String?
    var createdAt: Date
    var updatedAt: Date
}

extension InputModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("input", input)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
