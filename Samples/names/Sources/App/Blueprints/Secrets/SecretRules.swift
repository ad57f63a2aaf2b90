/// What a secret must obey beyond its fields, and what happens around its changes.
///
/// Any function of `Hooks` can be written here; those that are not do nothing:
///
/// ```swift
/// func check(_ input: SecretInput) async throws {
///     if try await isForbidden(input) { throw Problem.invalid("field", "must not be that") }
/// }
/// ```
struct SecretRules: Sendable {
    let database: any Database
}
