import Foundation
import Logging
import Testing

@testable import App

struct ConfigurationTests {
    @Test(arguments: AppEnvironment.allCases)
    func isCompleteInEveryEnvironment(_ environment: AppEnvironment) throws {
        let variables = required(environment)
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
        ("CACHE_BYTES", "-1"),
        ("CACHE_BYTES", "64MiB"),
        ("CACHE_BYTES", "1099511627777"),
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
        ("CACHE_BYTES", "0"),
        ("CACHE_BYTES", "1099511627776"),
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

    @Test(arguments: [
        "mysql://me:secret@localhost/bookstore",
        "mysql://secret@localhost/bookstore",
    ])
    func tellsNoPassword(_ url: String) {
        let error = #expect(throws: ConfigurationError.self) { try AppConfiguration.testing(["DATABASE_URL": url]) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func readsTheURLOfAFile() throws {
        let memory = try AppConfiguration.testing(["DATABASE_URL": "sqlite::memory:"])
        #expect(memory.database.url == .sqliteMemory)
        let absolute = try AppConfiguration.testing(["DATABASE_URL": "sqlite:///var/lib/data.sqlite"])
        #expect(absolute.database.url == .sqliteFile("/var/lib/data.sqlite"))
        let relative = try AppConfiguration.testing(["DATABASE_URL": "sqlite://data.sqlite"])
        #expect(relative.database.url == .sqliteFile("data.sqlite"))
    }

    @Test(arguments: [
        (AppEnvironment.development, "127.0.0.1", 8080, 5, true, Logger.Level.info, LogFormat.text),
        (.production, "0.0.0.0", 8080, 10, false, .info, .json),
        (.testing, "127.0.0.1", 0, 1, true, .critical, .text),
    ])
    func hasDefaults(
        _ environment: AppEnvironment,
        _ host: String,
        _ port: Int,
        _ pool: Int,
        _ migrates: Bool,
        _ level: Logger.Level,
        _ format: LogFormat
    ) throws {
        let variables = required(environment)
        let configuration = try AppConfiguration(variables: variables)
        #expect(configuration.http.host == host)
        #expect(configuration.http.port == port)
        #expect(configuration.http.idleTimeout == .seconds(60))
        #expect(configuration.http.bodyTimeout == .seconds(30))
        #expect(configuration.database.pool == pool)
        #expect(configuration.database.migratesAtStart == migrates)
        #expect(configuration.cache.bytes == 64 << 20)
        #expect(configuration.log.level == level)
        #expect(configuration.log.format == format)
        #expect(configuration.log.file == nil)
    }

    @Test(arguments: [(AppEnvironment.development, 2, 300, 5), (.production, 4, 300, 20), (.testing, 0, 60, 5)])
    func hasDefaultsForJobs(_ environment: AppEnvironment, _ workers: Int, _ timeout: Int, _ grace: Int) throws {
        let jobs = try AppConfiguration(variables: required(environment)).jobs
        #expect(jobs.workers == workers)
        #expect(jobs.timeout == .seconds(timeout))
        #expect(jobs.grace == .seconds(grace))
    }

    @Test func keepsADatabaseOfItsOwnForDevelopment() throws {
        let url = try AppConfiguration(variables: [:]).database.url
        #expect(url == DatabaseURL(setting: "sqlite://development.sqlite"))
        #expect(try AppConfiguration.testing().database.url != url)
    }

    @Test func takesItsEnvironmentFromDotEnvAsWell() throws {
        let production = required(.production)
        #expect(try AppConfiguration(variables: [:], dotEnv: production).environment == .production)
        #expect(try AppConfiguration(variables: ["APP_ENV": "testing"], dotEnv: production).environment == .testing)
    }

    @Test func readsTheFileThatIsNamed() async throws {
        try await withTemporaryDirectory { directory in
            let (dotEnv, file) = (directory + "/.env", directory + "/service.env")
            try "HTTP_PORT=2\nHTTP_HOST=::1".write(toFile: file, atomically: true, encoding: .utf8)
            try "HTTP_PORT=1".write(toFile: dotEnv, atomically: true, encoding: .utf8)
            let first = try AppConfiguration.load(variables: ["CONFIG_FILE": file], dotEnv: dotEnv)
            #expect(first.http.host == "::1")
            #expect(first.http.port == 1)
            try "CONFIG_FILE=\(file)".write(toFile: dotEnv, atomically: true, encoding: .utf8)
            let second = try AppConfiguration.load(variables: [:], dotEnv: dotEnv)
            #expect(second.http.host == "::1")
            #expect(second.http.port == 2)
        }
    }

    @Test func requiresTheFileThatIsNamed() {
        let error = #expect(throws: ConfigurationError.self) {
            try AppConfiguration.load(variables: ["CONFIG_FILE": "/no/such/file"], dotEnv: "/no/such/file/either")
        }
        #expect(error?.variable == "/no/such/file")
    }

    @Test func prefersTheEnvironmentToDotEnvToDefaults() throws {
        let dotEnv = ["HTTP_PORT": "1", "HTTP_HOST": "::1"]
        let configuration = try AppConfiguration(variables: ["HTTP_PORT": "2"], dotEnv: dotEnv)
        #expect(configuration.http.port == 2)
        #expect(configuration.http.host == "::1")
        #expect(configuration.log.level == .info)
    }

    /// What an environment may have no default for.
    private func required(_ environment: AppEnvironment) -> [String: String] {
        [
            "APP_ENV": environment.rawValue,
            "DATABASE_URL": "sqlite:///var/lib/names.sqlite",
            "AUTH_SECRET": "known to everybody, for tests alone",
        ]
    }
}
