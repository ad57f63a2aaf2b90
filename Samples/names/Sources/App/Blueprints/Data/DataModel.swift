import Foundation

/// A data as it is stored and sent.
struct DataModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var data: String
    var createdAt: Date
    var updatedAt: Date
}

extension DataModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("data", data)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
