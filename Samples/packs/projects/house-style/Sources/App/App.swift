// SPDX-License-Identifier: Apache-2.0
// The shelving team

import ArgumentParser

/// The command line of the service: `App` alone serves.
@main
struct App: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "App",
        abstract: "Shelf",
        subcommands: [ServeCommand.self, MigrateCommand.self, SeedCommand.self, RoutesCommand.self],
        defaultSubcommand: ServeCommand.self
    )
}
