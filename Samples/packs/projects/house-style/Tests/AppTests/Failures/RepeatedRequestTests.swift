// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Testing

@testable import App

/// The same request many times at once: a client that is impatient, or a proxy that tries again.
struct RepeatedRequestTests {
    private typealias Rows = ShelfFixture

    private let fields = ["label"]

    /// Of those that have seen the same version, only one changes it.
    @Test func aVersionIsChangedOnce() async throws {
        try await withService { service in
            let path = Rows.path(of: try await service.create(Rows.self))
            let tag = try #require(try await service.get(path).headers[.eTag])
            let other = try await Rows.body(1, in: service)
            let change = other.filter { fields.contains($0.key) }
            let statuses = try await atOnce { try await service.patch(path, change, headers: [.ifMatch: tag]) }
            #expect(statuses.count { $0 == .ok } == 1)
            #expect(statuses.count { $0 == .preconditionFailed } == 7)
        }
    }

    @Test func aRowIsDeletedOnce() async throws {
        try await withService { service in
            let path = Rows.path(of: try await service.create(Rows.self))
            let statuses = try await atOnce { try await service.delete(path) }
            #expect(statuses.count { $0 == .noContent } == 1)
            #expect(statuses.count { $0 == .notFound } == 7)
        }
    }

    @Test func whatMustBeUniqueIsMadeOnce() async throws {
        try await withService { service in
            let body = try await Rows.body(0, in: service)
            let statuses = try await atOnce { try await service.post(Rows.path, body) }
            #expect(statuses.count { $0 == .created } == 1)
            #expect(statuses.count { $0 == .conflict } == 7)
        }
    }

    private func atOnce(_ ask: @escaping @Sendable () async throws -> Answer) async throws -> [HTTPResponse.Status] {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            for _ in 0..<8 { group.addTask { try await ask() } }
            return try await group.reduce(into: []) { $0.append($1.status) }
        }
    }
}
