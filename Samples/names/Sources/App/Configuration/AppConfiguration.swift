import Foundation
import Logging

/// Everything the service can be told from outside, read once at start-up.
///
/// A value comes from the environment, else from `.env`, else from the file in `CONFIG_FILE`, else from the defaults of
/// the environment in `APP_ENV`.
struct AppConfiguration: Sendable {
    struct HTTP: Sendable {
        var host: String
        /// 0 lets the system choose a free port.
        var port: Int
        /// After this time without a request or a reader, a connection is closed.
        var idleTimeout: Duration
        /// A request's body must be complete within this time.
        var bodyTimeout: Duration
        /// Whose `X-Forwarded-For` counts.
        var trustedProxies: TrustedProxies
    }

    struct Cache: Sendable {
        /// The most that is kept in memory.
        var bytes: Int
    }

    struct Log: Sendable {
        var level: Logger.Level
        var format: LogFormat
        /// Standard error where there is none.
        var file: String?
    }

    var environment: AppEnvironment
    var http: HTTP
    var database: DatabaseConfiguration
    var auth: AuthConfiguration
    var cache: Cache
    var jobs: JobsConfiguration
    var log: Log

    /// - Throws: `ConfigurationError` that names the variable which is missing or wrong.
    init(variables: [String: String], dotEnv: [String: String] = [:]) throws {
        let settings = try Settings(variables: variables, dotEnv: dotEnv)
        environment = settings.environment
        http = HTTP(
            host: try settings.string("HTTP_HOST"),
            port: try settings.int("HTTP_PORT", in: 0...65_535),
            idleTimeout: .seconds(try settings.int("HTTP_IDLE_TIMEOUT", in: 1...86_400)),
            bodyTimeout: .seconds(try settings.int("HTTP_BODY_TIMEOUT", in: 1...86_400)),
            trustedProxies: try settings.optionalValue("TRUSTED_PROXIES") ?? .none
        )
        database = DatabaseConfiguration(
            url: try settings.value("DATABASE_URL"),
            pool: try settings.int("DATABASE_POOL", in: 1...1_000),
            migratesAtStart: try settings.bool("DATABASE_MIGRATE")
        )
        cache = Cache(bytes: try settings.int("CACHE_BYTES", in: 0...1 << 40))
        auth = try AuthConfiguration(settings)
        jobs = try JobsConfiguration(settings)
        log = Log(
            level: try settings.value("LOG_LEVEL"),
            format: try settings.value("LOG_FORMAT"),
            file: settings.optional("LOG_FILE")
        )
    }

    /// The configuration of this process: its environment, `.env` in the working directory, and the file that
    /// `CONFIG_FILE` names.
    static func load(
        variables: [String: String] = ProcessInfo.processInfo.environment,
        dotEnv: String = ".env"
    ) throws -> AppConfiguration {
        var files = try DotEnv.read(path: dotEnv)
        if let path = variables["CONFIG_FILE"] ?? files["CONFIG_FILE"] {
            files.merge(try DotEnv.read(path: path, isRequired: true)) { dotEnv, _ in dotEnv }
        }
        return try AppConfiguration(variables: variables, dotEnv: files)
    }

    /// What the test suite runs on, with `variables` instead of the defaults where given.
    static func testing(_ variables: [String: String] = [:]) throws -> AppConfiguration {
        try AppConfiguration(variables: variables.merging(["APP_ENV": "testing"]) { given, _ in given })
    }
}
