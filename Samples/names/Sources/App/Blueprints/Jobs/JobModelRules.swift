/// What a job must obey beyond its fields, and what happens around its changes.
///
/// Any function of `Hooks` can be written here; those that are not do nothing:
///
/// ```swift
/// func check(_ input: JobModelInput) async throws {
///     if try await isForbidden(input) { throw Problem.invalid("field", "must not be that") }
/// }
/// ```
struct JobModelRules: Sendable {
    let database: any Database
}
