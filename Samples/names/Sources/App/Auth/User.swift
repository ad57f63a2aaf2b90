import Foundation

/// Somebody who can log in.
struct User: Sendable, Equatable {
    typealias ID = UUID

    let id: ID
    /// In lower case.
    let email: String
    let role: Role
    let createdAt: Date

    var principal: Principal { Principal(id: id, role: role) }
}

extension User: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("email", email)
            json.member("role", role)
            json.member("created_at", createdAt)
        }
    }
}
