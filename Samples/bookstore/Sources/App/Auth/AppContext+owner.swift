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
}

extension [Grant] {
    fileprivate func include(_ identity: Identity, rowOf owner: User.ID?) -> Bool {
        guard case .user(let principal) = identity else { return contains(.anyone) }
        return include(principal.role) || contains(.owner) && principal.id == owner
    }
}
