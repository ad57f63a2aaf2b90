import Foundation

/// A secret as it is stored and sent.
struct Secret: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var ownerID: User.ID?
    var readerID: User.ID?
    var secret: String
    var createdAt: Date
    var updatedAt: Date
}

extension Secret: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("owner_id", ownerID)
            json.member("reader_id", readerID)
            json.member("secret", secret)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
