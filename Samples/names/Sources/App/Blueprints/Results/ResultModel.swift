import Foundation

/// A result as it is stored and sent.
struct ResultModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var success: Bool?
    var createdAt: Date
    var updatedAt: Date
}

extension ResultModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("success", success)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
