import Foundation

/// A job as it is stored and sent.
struct JobModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var jobs: String?
    var job: String?
    var createdAt: Date
    var updatedAt: Date
}

extension JobModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("jobs", jobs)
            json.member("job", job)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
