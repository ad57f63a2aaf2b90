import ArgumentParser
import Foundation

/// Prints every route that the factory mounts.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "routes", abstract: "List all routes.")

    func run() async throws {
        let database = try openDatabase(AppConfiguration.testing().database)
        for route in buildRouter(database: database).routes {
            print("\(route.method.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0))\(route.path)")
        }
    }
}
