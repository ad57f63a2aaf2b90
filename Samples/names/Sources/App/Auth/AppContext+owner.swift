import Hummingbird

/// Whose rows somebody may work on.
extension AppContext {
    /// Whether whoever asks may do to a row of this owner what the route does.
    func mayUse(rowOf owner: User.ID?) -> Bool {
        grants.include(identity, rowOf: owner)
    }

    /// - Parameter readers: whom a row is shown to.
    /// - Throws: 403 for a row that may be seen, and 404 for one that may not, so that nobody learns of it.
    func require(rowOf owner: User.ID?, shownTo readers: [Grant]) throws {
        guard !mayUse(rowOf: owner) else { return }
        throw readers.include(identity, rowOf: owner) ? Problem.forbidden : Problem.notFound
    }

    /// - Parameters:
    ///   - named: who a row is to belong to; nil for nobody.
    ///   - field: the name on the wire.
    ///   - managers: who may name somebody else.
    /// - Throws: 422 for somebody else, named by whoever may not.
    func require(owner named: User.ID?, as field: String, managers: [Grant]) throws {
        guard named == principal?.id || managers.include(identity, rowOf: nil) else {
            throw Problem.invalid(field, "must be yourself", rule: "owner")
        }
    }

    /// The rows of a list that whoever asks may see.
    func visibleRows(by readers: [Grant]) -> VisibleRows {
        if [grants, readers].allSatisfy({ $0.include(identity, rowOf: nil) }) { return .all }
        return principal.map { .owned(by: $0.id) } ?? .none
    }
}

extension [Grant] {
    fileprivate func include(_ identity: Identity, rowOf owner: User.ID?) -> Bool {
        guard case .user(let principal) = identity else { return contains(.anyone) }
        return include(principal.role) || contains(.owner) && principal.id == owner
    }
}

/// A part of a list.
enum VisibleRows: Sendable, Equatable {
    case all
    case owned(by: User.ID)
    case none
}

extension ListFilter {
    /// Lets no other rows through, whatever the query asks for.
    mutating func restrict(to rows: VisibleRows, owner column: String) {
        switch rows {
        case .all:
            break
        case .owned(let owner):
            conditions.require(column, .equal, .uuid(owner))
            scope.append("@" + owner.path)
        case .none:
            conditions.requireNothing()
            scope.append("@")
        }
    }
}
