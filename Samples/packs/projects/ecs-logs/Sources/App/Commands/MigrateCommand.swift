import ArgumentParser

/// Brings the database to the current schema. Running it again, or twice at once, is safe.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Create or update the schema.",
        discussion: """
            Each migration is one transaction: it happens as a whole or not at all. Where rows stand in its way, it \
            says which, and those before it stay.
            """
    )

    @Flag(help: "List all migrations and when they were applied; change nothing.")
    var status = false

    @Flag(help: "Print the SQL of what is pending; change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Stop after this one, by its name or number.", valueName: "migration"))
    var to: String?

    func validate() throws {
        if let to, Self.named(to) == nil {
            let names = Migration.all.map(\.name).joined(separator: ", ")
            throw ValidationError("there is no migration \(to); there are \(names)")
        }
    }

    func run() async throws {
        let configuration = try AppConfiguration.load().database
        let database = try openDatabase(configuration)
        let migrator = Migrator(database: database)
        if status {
            for migration in try await migrator.status() { print(Self.line(migration)) }
        } else if dryRun {
            try await printPending(migrator)
        } else {
            let last = to.flatMap(Self.named)
            let applied = try await migrator.migrate(to: last)
            for migration in applied { print("applied \(migration.name)") }
            if applied.isEmpty { print(Self.nothingToDo(last, try await migrator.status())) }
        }
    }

    /// Where the database stands, when there was nothing to apply. Migrations go one way only.
    static func nothingToDo(_ last: String?, _ status: [MigrationStatus]) -> String {
        if let last, status.contains(where: { !$0.isPending && $0.name > last }) {
            return "nothing to do: the database is past \(last), and no migration is taken back"
        }
        let pending = status.count(where: \.isPending)
        return pending == 0 ? "nothing to do, the schema is current" : "nothing to do; \(pending) more pending"
    }

    /// The whole name for a name or its number, `0002` or `2`.
    static func named(_ text: String) -> String? {
        Migration.all.map(\.name).first { name in
            name == text || name.prefix { $0 != "_" }.drop { $0 == "0" } == text.drop { $0 == "0" }
        }
    }

    static func line(_ migration: MigrationStatus) -> String {
        guard let time = migration.appliedAt else { return "pending                   \(migration.name)" }
        let remark = migration.isKnown ? "" : "  (of a newer program)"
        return "\(Timestamp.string(time))  \(migration.name)\(remark)"
    }

    private func printPending(_ migrator: Migrator) async throws {
        let pending = Set(try await migrator.status().filter(\.isPending).map(\.name))
        let last = to.flatMap(Self.named)
        for migration in migrator.migrations {
            if pending.contains(migration.name) {
                print("-- \(migration.name)")
                for step in migrator.database.steps(of: migration) { print(Self.text(step)) }
            }
            if migration.name == last { break }
        }
        if pending.isEmpty { print("nothing to do, the schema is current") }
    }

    private static func text(_ step: MigrationStep) -> String {
        switch step {
        case .execute(let statement): statement + ";"
        case .refuse(let reason, let query): "-- stops where there are \(reason):\n\(query);"
        }
    }
}
