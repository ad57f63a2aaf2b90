import Foundation

/// An application as it is stored and sent.
struct ApplicationModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var app: String
    var applicationID: ApplicationModel.ID?
    var createdAt: Date
    var updatedAt: Date
}

extension ApplicationModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("app", app)
            json.member("application_id", applicationID)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}
