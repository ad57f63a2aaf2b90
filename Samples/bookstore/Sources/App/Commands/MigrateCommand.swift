import ArgumentParser

/// Brings the database to the current schema. Running it again, or twice at once, is safe.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "migrate", abstract: "Create or update the schema.")

    func run() async throws {
        let configuration = try AppConfiguration.load()
        let applied = try await Migrator(database: openDatabase(configuration.database)).migrate()
        for migration in applied {
            print("applied \(migration.name)")
        }
        if applied.isEmpty {
            print("nothing to do, the schema is current")
        }
    }
}
