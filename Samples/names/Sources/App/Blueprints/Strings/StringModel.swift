import Foundation

/// A string as it is stored and sent.
struct StringModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var string: String
    var createdAt: Date
    var updatedAt: Date
}

extension StringModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("string", string)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
