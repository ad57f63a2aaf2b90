import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import App

/// A whole service whose Redis is not there, or does not let it in.
struct RedisAwayTests {
    @Test func servesWithoutRedis() async throws {
        let log = RecordedLog()
        // Nobody listens on it: it was free a moment ago.
        let fake = try await FakeRedis.start()
        let port = fake.port
        try await fake.stop()
        try await withDatabaseURL { url in
            let settings = ["DATABASE_URL": url, "STORE_URL": "redis://127.0.0.1:\(port)"]
            let application = try await buildApplication(configuration: .testing(settings), logger: log.logger)
            try await application.test(.router) { client in
                let service = TestService(client: client)
                #expect(try await service.get("/health").status == .ok)
                let ready = try await service.get("/ready")
                ready.expectProblem(.serviceUnavailable)
                for _ in 0..<3 {
                    let answer = try await service.send(.get, "/v1/authors")
                    let isRefused = answer.status == .serviceUnavailable
                    #expect(LimitPolicy.refusesUncounted ? isRefused : answer.status.code < 500, "\(answer.body)")
                }
            }
        }
        let expected: [JSONValue] = ["Redis is away", "requests are not counted"]
        for message in expected {
            #expect(log.lines.count { $0["message"] == message } == 1)
        }
    }

    @Test func isReadyWithRedis() async throws {
        let fake = try await FakeRedis.start()
        try await withDatabaseURL { url in
            let settings = ["DATABASE_URL": url, "STORE_URL": "redis://127.0.0.1:\(fake.port)"]
            let application = try await buildApplication(configuration: .testing(settings))
            try await application.test(.router) { client in
                let answer = try await TestService(client: client).get("/ready")
                #expect(answer.status == .ok)
            }
        }
        try await fake.stop()
    }

    @Test func doesNotStartWithAWrongPassword() async throws {
        let answer = FakeRedis.saying(.text("-WRONGPASS invalid username-password pair\r\n"), to: "AUTH")
        let fake = try await FakeRedis.start(answer)
        let redis = "redis://app:hidden@127.0.0.1:\(fake.port)"
        try await withDatabaseURL { url in
            let settings = ["DATABASE_URL": url, "STORE_URL": redis]
            let application = try await buildApplication(configuration: .testing(settings))
            let error = await failure { try await application.test(.router) { _ in } } as? ConfigurationError
            #expect(error?.variable == "STORE_URL")
            #expect(error?.description.contains("hidden") == false)
        }
        try await fake.stop()
    }
}
