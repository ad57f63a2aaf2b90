import Foundation

/// A task as it is stored and sent.
struct TaskModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var `await`: String?
    var createdAt: Date
    var updatedAt: Date
}

extension TaskModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("await", `await`)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
