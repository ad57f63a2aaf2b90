// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// Lets a few services run at once. Swift Testing starts all tests together, and hundreds of services on a few
/// processors only wait for each other.
actor Turnstile {
    static let services = Turnstile(places: 2 * ProcessInfo.processInfo.activeProcessorCount)

    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        self.places = places
    }

    /// Must not be called again inside `work`: the places could run out.
    nonisolated func pass<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        await enter()
        do {
            let value = try await work()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty {
            places += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
