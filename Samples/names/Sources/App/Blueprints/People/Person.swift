import Foundation

/// A person as it is stored and sent.
struct Person: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var person: String
    var createdAt: Date
    var updatedAt: Date
}

extension Person: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("person", person)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
