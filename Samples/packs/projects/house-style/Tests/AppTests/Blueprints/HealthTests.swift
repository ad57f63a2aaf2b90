// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Logging
import Testing

/// `GET /health` and `GET /ready`
struct HealthTests {
    @Test(arguments: ["/health", "/ready"])
    func isOK(_ path: String) async throws {
        try await withService { service in
            let answer = try await service.get(path)
            #expect(answer.status == .ok)
            #expect(answer.fields == ["status": "ok"])
        }
    }

    @Test func isAliveButNotReadyWithoutTheDatabase() async throws {
        try await withBrokenService(RecordedLog().logger) { service in
            #expect(try await service.get("/health").status == .ok)
            try await service.get("/ready").expectProblem(.serviceUnavailable)
        }
    }
}
