import ArgumentParser
import Logging

/// What can be done about the cache from outside.
struct CacheCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache",
        abstract: "Clear the cache.",
        subcommands: [Clear.self]
    )

    /// Forgets all that is cached in Redis, for all processes.
    struct Clear: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forget everything that is cached in Redis.")

        func run() async throws {
            let configuration = try AppConfiguration.load()
            let stores = try Stores(configuration, logger: Logger(configuration: configuration.log))
            guard stores.redis != nil else {
                throw ConfigurationError("STORE_URL", "is memory:, and each process clears its own when it ends")
            }
            try await stores.use { try await stores.cache.clear() }
            print("the cache is empty")
        }
    }
}
