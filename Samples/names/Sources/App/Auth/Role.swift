/// What a user may do. They have no order: each route names those it is for.
enum Role: String, Sendable, CaseIterable, JSONRepresentable {
    case `default`
    case selfValue = "self"
    case roleOfUser = "role-of-user"
    case `class`

    /// What registration grants.
    static let granted = Role.default
}
