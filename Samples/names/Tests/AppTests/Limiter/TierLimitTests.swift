import HTTPTypes
import Testing

@testable import App

/// Routes that are limited by the role of whoever asks.
struct TierLimitTests {
    typealias Limited = LimitedRouteTests.Limited

    private static let tiered = [
        Limited(method: .delete, path: "/api/v2/secrets/1", bucket: "DELETE /api/v2/secrets/{id}", rates: []),
        Limited(method: .post, path: "/api/v2/notes", bucket: "POST /api/v2/notes", rates: ["5 per minute"]),
    ]

    /// In one bucket for all such routes, beside the limits of the route itself.
    @Test(arguments: tiered, Role.allCases)
    func countsByRole(_ route: Limited, _ role: Role) async throws {
        let counted = try await counted(route, headers: try await TestUser.headers(role))
        let tier = LimitPolicy.tier(role).map { [CountedLimit(bucket: "tier", rate: $0)] } ?? []
        #expect(counted.limits.filter { $0.bucket == "tier" } == tier)
        #expect(route.limits.allSatisfy(counted.limits.contains))
        #expect(counted.clients.allSatisfy { $0 == .user(TestUser.id) })
    }

    @Test(arguments: tiered)
    func countsStrangersByTheDefaults(_ route: Limited) async throws {
        let counted = try await counted(route, headers: .bearer("nonsense"))
        let defaults = LimitPolicy.defaults.map { CountedLimit(bucket: "default", rate: $0) }
        #expect((route.limits + defaults).allSatisfy(counted.limits.contains))
        #expect(!counted.limits.contains { $0.bucket == "tier" })
    }

    /// What one request is counted against, and as whose.
    private func counted(
        _ route: Limited,
        headers: HTTPFields
    ) async throws -> (limits: [CountedLimit], clients: [LimitClient]) {
        let store = RecordingStore()
        try await withService(limitStore: store) { service in
            _ = try await service.send(route.method, route.path, headers: headers)
        }
        return (store.limits.flatMap { $0 }, store.clients)
    }
}
