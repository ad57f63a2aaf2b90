import ArgumentParser
import Foundation

/// Prints every route that the factory mounts.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "routes", abstract: "List all routes.")

    func run() async throws {
        let configuration = try AppConfiguration.testing()
        let database = try openDatabase(configuration.database)
        let auth = await Authentication(configuration.auth, database: database, clock: .system)
        for route in buildRouter(database: database, auth: auth).routes {
            print("\(route.method.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0))\(route.path)")
        }
    }
}
