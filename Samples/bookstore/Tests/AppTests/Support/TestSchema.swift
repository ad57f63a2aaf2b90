import Foundation
import Testing

@testable import App

/// A schema on the PostgreSQL server that the tests are given.
struct TestSchema: Sendable {
    /// Its role must be allowed to make schemas in the database that it names.
    static var server: String? {
        ProcessInfo.processInfo.environment["TEST_DATABASE_URL"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Runs `test` with a URL whose connections see nothing but a schema that no other test has.
    ///
    /// - Parameter isNew: whether it must have no tables; else it has those of the service, without rows.
    static func with(_ server: String, isNew: Bool, _ test: (String) async throws -> Void) async throws {
        try await TestSchemas.shared.open(server) { run in
            try await Turnstile.services.pass { try await TestSchemas.shared.with(run, isNew: isNew, test) }
        }
    }

    let name: String
    /// Its connections see nothing but the schema.
    let url: String
    private let database: PostgresDatabase
    private var tables: Tables?

    /// Makes one without tables.
    init(_ name: String, in run: TestSchemaRun) async throws {
        self.name = name
        url = run.server + (run.server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)"
        database = run.database
        try await database.run("CREATE SCHEMA \(name)")
    }

    mutating func migrate(_ migrations: [Migration] = Migration.all) async throws {
        let own = try PostgresDatabase(#require(PostgresURL(url)), pool: 1)
        try await Migrator(database: own, migrations: migrations).migrate()
        tables = try await database.read { [name] in try Tables(of: name, $0) }
    }

    /// Makes it as `migrate` left it.
    ///
    /// - Returns: false where it cannot: the tables are not what they were, or somebody is still at work on them.
    func empty() async throws -> Bool {
        guard let tables else { return false }
        return try await database.write { [name] in try tables.empty(name, $0) }
    }

    func drop() async throws {
        try await database.run("DROP SCHEMA \(name) CASCADE")
    }
}

/// What a schema was like when its tables were new.
private struct Tables: Sendable {
    /// Another text after any change of the tables; rows leave it alone.
    let shape: String
    /// Finds the tables that have rows.
    let filled: String

    /// Nil where there are rows already, which `empty` could not bring back.
    init?(of schema: String, _ connection: any DatabaseConnection) throws {
        shape = try connection.word(Self.shape(schema), schema)
        filled = try connection.word(Self.filled, schema)
        guard try connection.rows(filled, [], isKept: false, { try $0.text(0) }).isEmpty else { return nil }
    }

    func empty(_ schema: String, _ connection: any DatabaseConnection) throws -> Bool {
        let isAsItWas = try connection.word(Self.shape(schema), schema) == shape
        guard isAsItWas, try connection.word(Self.locks, schema) == "0" else { return false }
        let names = try connection.rows(filled, [], isKept: false) { try $0.text(0) }
        if !names.isEmpty { try connection.execute("TRUNCATE \(names.joined(separator: ", ")) CASCADE") }
        _ = try connection.word(Self.numbers, schema)
        return true
    }

    private static let records = "schema_migrations"

    /// A row of the catalogue that is changed is another row, made by another transaction.
    private static func shape(_ schema: String) -> String {
        """
        SELECT md5(string_agg(fact, ' ' ORDER BY fact)) FROM (
            SELECT concat('table ', oid, relname) AS fact FROM pg_class
            WHERE relnamespace = to_regnamespace(?1)
            UNION ALL SELECT concat('column ', attrelid, ' ', attnum, ' ', "column".xmin)
            FROM pg_attribute AS "column" JOIN pg_class AS "table" ON "table".oid = attrelid
            WHERE relnamespace = to_regnamespace(?1)
            UNION ALL SELECT concat('constraint ', oid, ' ', xmin) FROM pg_constraint
            WHERE connamespace = to_regnamespace(?1)
            UNION ALL SELECT concat('trigger ', "trigger".oid, ' ', "trigger".xmin)
            FROM pg_trigger AS "trigger" JOIN pg_class AS "table" ON "table".oid = tgrelid
            WHERE relnamespace = to_regnamespace(?1)
            UNION ALL SELECT concat('function ', oid, ' ', xmin) FROM pg_proc
            WHERE pronamespace = to_regnamespace(?1)
            UNION ALL SELECT concat('type ', oid, ' ', xmin) FROM pg_type
            WHERE typnamespace = to_regnamespace(?1)
            UNION ALL SELECT concat('migration ', name, ' ', xmin) FROM \(schema).\(records)
        ) AS facts
        """
    }

    /// The records of the migrations are to stay.
    private static let filled = """
        SELECT string_agg(
            format('SELECT %L WHERE EXISTS (SELECT FROM %I.%I)', format('%I.%I', schemaname, tablename),
                schemaname, tablename),
            ' UNION ALL '
        )
        FROM pg_tables WHERE schemaname = ?1 AND tablename <> '\(records)'
        """

    private static let locks = """
        SELECT count(*)::text FROM pg_locks JOIN pg_class ON pg_class.oid = relation
        WHERE relnamespace = to_regnamespace(?1) AND pid <> pg_backend_pid()
        """

    /// Ids begin anew, also those of rows that were refused.
    private static let numbers = """
        SELECT count(setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false))::text
        FROM pg_sequences WHERE schemaname = ?1 AND last_value IS NOT NULL
        """
}

extension DatabaseConnection {
    /// The only column of the only row.
    fileprivate func word(_ query: String, _ schema: String) throws -> String {
        try rows(query, [.text(schema)], isKept: false) { try $0.text(0) }.joined()
    }
}
