// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// A reference that is about to be written.
struct Reference {
    /// The name on the wire, `author_id`.
    let field: String
    let table: String
    let id: SQLValue
}

extension DatabaseConnection {
    /// Looks up what is referred to, in the transaction that writes. The constraint of the database is the backstop.
    ///
    /// - Throws: 422 naming every reference to nothing.
    func require(_ references: Reference...) throws {
        let errors = try references.filter { reference in
            try reference.id != .null
                && integer("SELECT count(*) FROM \"\(reference.table)\" WHERE \"id\" = ?1", [reference.id]) == 0
        }
        if !errors.isEmpty {
            throw Problem.invalid(
                errors.map { FieldError(field: $0.field, rule: "reference", message: "refers to nothing") }
            )
        }
    }
}
