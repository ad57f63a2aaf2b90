import Foundation

/// A note as it is stored and sent.
struct Note: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var ownerID: User.ID
    var byID: User.ID
    var lines: [String]
    var createdAt: Date
    var updatedAt: Date
}

extension Note: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("owner_id", ownerID)
            json.member("by_id", byID)
            json.member("lines", lines)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
