import Testing

@testable import App

struct ConfigurationTests {
    @Test(arguments: AppEnvironment.allCases)
    func isCompleteInEveryEnvironment(_ environment: AppEnvironment) throws {
        let variables = ["APP_ENV": environment.rawValue, "DATABASE_URL": "sqlite::memory:"]
        #expect(try AppConfiguration(variables: variables).environment == environment)
    }

    @Test func isForDevelopmentUnlessToldOtherwise() throws {
        #expect(try AppConfiguration(variables: [:]).environment == .development)
    }

    @Test(arguments: [
        ("APP_ENV", "staging"),
        ("APP_ENV", "Production"),
        ("HTTP_HOST", ""),
        ("HTTP_PORT", "http"),
        ("HTTP_PORT", "-1"),
        ("HTTP_PORT", "65536"),
        ("HTTP_IDLE_TIMEOUT", "0"),
        ("HTTP_IDLE_TIMEOUT", "86401"),
        ("HTTP_BODY_TIMEOUT", "0"),
        ("HTTP_BODY_TIMEOUT", "86401"),
        ("HTTP_BODY_TIMEOUT", "1.5"),
        ("DATABASE_URL", "bookstore.sqlite"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "mysql://localhost/bookstore"),
        ("DATABASE_POOL", "0"),
        ("DATABASE_POOL", "1001"),
        ("DATABASE_MIGRATE", "yes"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
    ])
    func refuses(_ name: String, _ value: String) {
        let error = #expect(throws: ConfigurationError.self) { try AppConfiguration.testing([name: value]) }
        #expect(error?.variable == name)
        #expect(error?.description.hasPrefix(name) == true)
    }

    @Test(arguments: [
        ("HTTP_PORT", "0"),
        ("HTTP_PORT", "65535"),
        ("HTTP_IDLE_TIMEOUT", "1"),
        ("HTTP_IDLE_TIMEOUT", "86400"),
        ("HTTP_BODY_TIMEOUT", "1"),
        ("HTTP_BODY_TIMEOUT", "86400"),
        ("DATABASE_POOL", "1"),
        ("DATABASE_POOL", "1000"),
        ("DATABASE_MIGRATE", "false"),
        ("LOG_LEVEL", "trace"),
        ("LOG_FORMAT", "json"),
    ])
    func takes(_ name: String, _ value: String) throws {
        _ = try AppConfiguration.testing([name: value])
    }

    @Test func requiresADatabaseInProduction() {
        let error = #expect(throws: ConfigurationError.self) {
            try AppConfiguration(variables: ["APP_ENV": "production"])
        }
        #expect(error?.variable == "DATABASE_URL")
    }

    @Test func tellsNoPassword() {
        let error = #expect(throws: ConfigurationError.self) {
            try AppConfiguration.testing(["DATABASE_URL": "mysql://me:secret@localhost/bookstore"])
        }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func readsTheDatabaseURL() throws {
        #expect(try AppConfiguration.testing().database.url == .sqliteMemory)
        let absolute = try AppConfiguration.testing(["DATABASE_URL": "sqlite:///var/lib/data.sqlite"])
        #expect(absolute.database.url == .sqliteFile("/var/lib/data.sqlite"))
        let relative = try AppConfiguration.testing(["DATABASE_URL": "sqlite://data.sqlite"])
        #expect(relative.database.url == .sqliteFile("data.sqlite"))
    }

    @Test func prefersTheEnvironmentToDotEnvToDefaults() throws {
        let dotEnv = ["HTTP_PORT": "1", "HTTP_HOST": "::1"]
        let configuration = try AppConfiguration(variables: ["HTTP_PORT": "2"], dotEnv: dotEnv)
        #expect(configuration.http.port == 2)
        #expect(configuration.http.host == "::1")
        #expect(configuration.log.level == .info)
    }
}
