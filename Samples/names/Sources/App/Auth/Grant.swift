/// Whom a route lets in. Of several, any suffices.
enum Grant: Sendable, Hashable {
    /// Also those who are not logged in.
    case anyone
    /// Whoever is logged in.
    case user
    /// The user that the row names as its owner. Which row that is, the handler knows.
    case owner
    case role(Role)

    static let `default` = Grant.role(.default)
    static let selfValue = Grant.role(.selfValue)
    static let roleOfUser = Grant.role(.roleOfUser)
    static let `class` = Grant.role(.class)
}

extension [Grant] {
    /// Whether somebody with this role may, whatever row it is about.
    func include(_ role: Role) -> Bool {
        contains(.anyone) || contains(.user) || contains(.role(role))
    }
}
