/// What a note must obey beyond its fields, and what happens around its changes.
///
/// Any function of `Hooks` can be written here; those that are not do nothing:
///
/// ```swift
/// func check(_ input: NoteInput) async throws {
///     if try await isForbidden(input) { throw Problem.invalid("field", "must not be that") }
/// }
/// ```
struct NoteRules: Sendable {
    let database: any Database
}
