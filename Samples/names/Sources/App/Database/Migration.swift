/// One step of the schema. It is never changed once it has run somewhere; the next step comes after it.
struct Migration: Sendable {
    /// Its number and what it does: `0001_initial`.
    let name: String
    let statements: [String]
}
