// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Synchronization

@testable import App

/// Hooks that keep when they were called, and refuse or do something when they are told to.
final class RecordedHooks<Model: Sendable, Input: Sendable>: Hooks {
    private typealias Action = @Sendable () async throws -> Void

    private let recorded = Mutex<[String]>([])
    private let actions = Mutex<[String: Action]>([:])

    /// - Parameter hook: throws 422 each time.
    init(refusing hook: String? = nil) {
        if let hook { actions.withLock { $0[hook] = { throw Problem.invalid("field", "must be another") } } }
    }

    /// The names of the hooks that were called, in order.
    var calls: [String] { recorded.withLock { $0 } }

    /// Does `work` the next time that `hook` is called, a little later than whatever came before.
    func once(_ hook: String, _ work: @escaping @Sendable () async throws -> Void) {
        actions.withLock { actions in
            actions[hook] = { [weak self] in
                self?.actions.withLock { $0[hook] = nil }
                // So that the time of the change is another.
                try await Task.sleep(for: .milliseconds(5))
                try await work()
            }
        }
    }

    func check(_ input: Input) async throws { try await run("check") }
    func willCreate(_ input: inout Input) async throws { try await run("willCreate") }
    func didCreate(_ model: Model) async { record("didCreate") }
    func willUpdate(_ input: inout Input, of model: Model) async throws { try await run("willUpdate") }
    func didUpdate(_ model: Model, from old: Model) async { record("didUpdate") }
    func willDelete(_ model: Model) async throws { try await run("willDelete") }
    func didDelete(_ model: Model) async { record("didDelete") }

    private func run(_ hook: String) async throws {
        record(hook)
        let action = actions.withLock { $0[hook] }
        try await action?()
    }

    private func record(_ hook: String) {
        recorded.withLock { $0.append(hook) }
    }
}
