import Foundation

/// A note as it is stored and sent.
struct Note: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var text: String
    var createdAt: Date
    var updatedAt: Date
}

extension Note: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("text", text)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
