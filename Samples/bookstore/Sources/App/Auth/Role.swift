/// What a user may do. They have no order: each route names those it is for.
enum Role: String, Sendable, CaseIterable, JSONRepresentable {
    case reader
    case editor
    case admin

    /// What registration grants.
    static let granted = Role.reader
}
