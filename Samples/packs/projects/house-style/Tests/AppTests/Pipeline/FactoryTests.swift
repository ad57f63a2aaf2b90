// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird
import HummingbirdTesting
import Testing

@testable import App

/// What the factory makes of its configuration.
struct FactoryTests {
    @Test func takesItsLimitsAndItsAddress() async throws {
        try await withDatabaseURL { url in
            let settings = [
                "DATABASE_URL": url, "HTTP_BODY_TIMEOUT": "7", "HTTP_HOST": "localhost", "HTTP_PORT": "8081",
            ]
            let application = try await buildApplication(configuration: .testing(settings))
            #expect(application.responder.workLimit.duration == .seconds(30))
            #expect(application.responder.bodyLimit.duration == .seconds(7))
            #expect(application.configuration.address == .hostname("localhost", port: 8081))
        }
    }

    @Test func closesIdleConnections() async throws {
        try await withDatabaseURL { url in
            let settings = ["DATABASE_URL": url, "HTTP_IDLE_TIMEOUT": "1"]
            try await buildApplication(configuration: .testing(settings)).test(.live) { client in
                // Nothing is sent before: on a busy machine, that might come too late already.
                try await Task.sleep(for: .seconds(4))
                await #expect(throws: (any Error).self) { try await client.execute(uri: "/health", method: .get) }
            }
        }
    }
}
