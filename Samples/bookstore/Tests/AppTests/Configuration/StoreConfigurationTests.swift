import Testing

@testable import App

struct StoreConfigurationTests {
    @Test(arguments: [
        ("STORE_URL", "localhost:6379"),
        ("STORE_URL", "http://localhost"),
        ("STORE_URL", "redis://"),
        ("STORE_URL", "redis://localhost/books"),
        ("STORE_URL", "memory"),
        ("STORE_URL", "memory://"),
        ("STORE_TIMEOUT", "0"),
        ("STORE_TIMEOUT", "60001"),
        ("STORE_TIMEOUT", "1s"),
    ])
    func refuses(_ name: String, _ value: String) {
        let error = #expect(throws: ConfigurationError.self) { try AppConfiguration.testing([name: value]) }
        #expect(error?.variable == name)
    }

    @Test(arguments: ["1", "60000"])
    func takes(_ timeout: String) throws {
        _ = try AppConfiguration.testing(["STORE_TIMEOUT": timeout])
    }

    @Test func refusesCertificatesThatAreNone() throws {
        let settings = ["STORE_URL": "rediss://localhost", "STORE_CERTIFICATES": "/no/such/file.pem"]
        let configuration = try AppConfiguration.testing(settings)
        let error = #expect(throws: ConfigurationError.self) {
            try Stores(configuration, logger: RecordedLog().logger)
        }
        #expect(error?.variable == "STORE_CERTIFICATES")
    }

    @Test func tellsNoPassword() {
        let error = #expect(throws: ConfigurationError.self) {
            try AppConfiguration.testing(["STORE_URL": "redis://me:secret@localhost/books"])
        }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func hasDefaults() throws {
        let store = try AppConfiguration(variables: [:]).store
        #expect(store.url == .memory)
        #expect(store.timeout == .seconds(1))
        #expect(store.certificates == nil)
    }

    /// Processes that each count and cache for themselves would not be noticed for long.
    @Test func requiresAStoreInProduction() {
        let error = #expect(throws: ConfigurationError.self) {
            let variables = [
                "APP_ENV": "production",
                "DATABASE_URL": "sqlite:///var/lib/bookstore.sqlite",
                "AUTH_SECRET": "known to everybody, for tests alone",
            ]
            return try AppConfiguration(variables: variables)
        }
        #expect(error?.variable == "STORE_URL")
    }

    @Test func keepsInMemoryWhatItIsToldTo() throws {
        let stores = try Stores(AppConfiguration.testing(["STORE_URL": "memory:"]), logger: RecordedLog().logger)
        #expect(stores.redis == nil)
    }

    @Test func keepsInRedisWhatItIsToldTo() throws {
        let configuration = try AppConfiguration.testing(["STORE_URL": "redis://localhost:7000/3"])
        let stores = try Stores(configuration, logger: RecordedLog().logger)
        #expect(stores.redis?.url == RedisURL("redis://localhost:7000/3"))
        #expect(stores.limits is RedisLimitStore)
        #expect(stores.cache is RedisCacheStore)
    }
}
