import GRDB

/// Carries every row of a SQLite file over to an empty PostgreSQL database with the same schema, all in one transaction.
struct DatabaseCopy: Sendable {
    /// The SQLite file. It must not change meanwhile: nobody may serve from it.
    let path: String
    let target: PostgresDatabase
    /// What both must have run.
    var migrations = Migration.all

    /// - Returns: the tables and how many rows each has.
    /// - Throws: `CopyError` for what cannot be carried over; then nothing is.
    func run() async throws -> [(table: String, count: Int)] {
        var options = Configuration()
        options.readonly = true
        let file: DatabaseQueue
        do {
            file = try DatabaseQueue(path: path, configuration: options)
        } catch {
            throw CopyError("\(path) cannot be opened: \(error)")
        }
        return try await target.migrate { [migrations] target in
            // One read transaction: what is copied is as of one moment.
            try file.read { database in
                let source = SQLiteConnection(database: database)
                try Self.requireSchema(of: source, migrations)
                let tables = try CopiedTable.all(in: target)
                for table in tables { try table.requireMatch(source, target) }
                try Self.requireNoOthers(than: tables, source)
                return try Self.copy(tables, source, target)
            }
        }
    }

    private static func copy(
        _ tables: [CopiedTable],
        _ source: SQLiteConnection,
        _ target: any DatabaseConnection
    ) throws -> [(table: String, count: Int)] {
        // References are looked at when all rows are there: they may point forwards, and in circles.
        let references = try CopiedReference.all(in: target)
        for reference in references { try target.execute(reference.deferred) }
        let counts = try tables.map { table in
            let count = try table.copy(source, target)
            try table.continueNumbers(source, target)
            return (table.name, count)
        }
        do {
            try target.execute("SET CONSTRAINTS ALL IMMEDIATE")
        } catch let error as PostgresError where error.isReferenceViolation {
            throw CopyError("a row refers to one that is not there: \(error)")
        }
        for reference in references { try target.execute(reference.immediate) }
        return counts
    }

    private static func requireSchema(of source: SQLiteConnection, _ migrations: [Migration]) throws {
        let sql = "SELECT name FROM schema_migrations ORDER BY name"
        let applied = try source.hasTable("schema_migrations") ? source.rows(sql, []) { try $0.text(0) } : []
        guard applied == migrations.map(\.name).sorted() else {
            throw CopyError("the file has not the schema of this program; run `App migrate` on it first")
        }
    }

    private static func requireNoOthers(than tables: [CopiedTable], _ source: SQLiteConnection) throws {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        let known = Set(tables.map(\.name) + ["schema_migrations"])
        let others = try source.rows(sql, []) { try $0.text(0) }.filter { !known.contains($0) }
        if !others.isEmpty { throw CopyError("only the file has a table \(others.joined(separator: ", "))") }
    }
}

/// Why nothing was carried over.
struct CopyError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
