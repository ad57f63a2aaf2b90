// SPDX-License-Identifier: Apache-2.0
// The shelving team

import ArgumentParser
import Hummingbird

/// Serves HTTP until SIGTERM or SIGINT, then finishes the requests in flight.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve HTTP (default).")

    func run() async throws {
        let application = try await buildApplication(configuration: .load())
        try await application.runService()
    }
}
