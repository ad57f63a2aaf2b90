import ArgumentParser

/// The command line of the service: `App` alone serves.
@main
struct App: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "App",
        abstract: "Names",
        subcommands: [
            ServeCommand.self, MigrateCommand.self, SeedCommand.self, UsersCommand.self, WorkerCommand.self,
            JobsCommand.self, RoutesCommand.self,
        ],
        defaultSubcommand: ServeCommand.self
    )
}
