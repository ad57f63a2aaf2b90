import ArgumentParser

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a description from what you have.",
    subcommands: [ImportOpenAPICommand.self, ImportSQLiteCommand.self, ImportPostgresCommand.self]
  )
}
