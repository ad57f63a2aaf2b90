import Foundation

/// An isbn13 as it is stored and sent.
struct ISBN13: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var isbn13: String?
    var createdAt: Date
    var updatedAt: Date
}

extension ISBN13: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("isbn13", isbn13)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
