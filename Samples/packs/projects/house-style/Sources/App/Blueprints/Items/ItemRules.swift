// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// What an item must obey beyond its fields, and what happens around its changes.
///
/// Any function of `Hooks` can be written here; those that are not do nothing:
///
/// ```swift
/// func check(_ input: ItemInput) async throws {
///     if try await isForbidden(input) { throw Problem.invalid("field", "must not be that") }
/// }
/// ```
struct ItemRules: Sendable {
    let database: any Database
}
