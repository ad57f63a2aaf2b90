// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// What an owner may do around the changes of a resource. Each does nothing unless it is written.
protocol Hooks<Model, Input>: Sendable {
    associatedtype Model: Sendable
    associatedtype Input: Sendable

    /// Rules across fields, or that ask elsewhere; for new ones and changed ones alike.
    ///
    /// - Throws: `Problem.invalid("field", "must …")`, or any other `Problem`.
    func check(_ input: Input) async throws

    /// Before the transaction. What it throws, or changes in the input, counts.
    func willCreate(_ input: inout Input) async throws
    /// After the commit.
    func didCreate(_ model: Model) async

    /// Before the transaction; once more when another change comes between.
    func willUpdate(_ input: inout Input, of model: Model) async throws
    /// After the commit.
    func didUpdate(_ model: Model, from old: Model) async

    /// Before the transaction; once more when another change comes between.
    func willDelete(_ model: Model) async throws
    /// After the commit.
    func didDelete(_ model: Model) async
}

extension Hooks {
    func check(_ input: Input) async throws {}
    func willCreate(_ input: inout Input) async throws {}
    func didCreate(_ model: Model) async {}
    func willUpdate(_ input: inout Input, of model: Model) async throws {}
    func didUpdate(_ model: Model, from old: Model) async {}
    func willDelete(_ model: Model) async throws {}
    func didDelete(_ model: Model) async {}
}
