/// A table that is filled, as the catalogue of PostgreSQL describes it.
struct CopiedTable: Sendable {
    let name: String
    let columns: [CopiedColumn]

    /// Those of the current schema, without the record of migrations.
    static func all(in target: any DatabaseConnection) throws -> [CopiedTable] {
        let sql = """
            SELECT "table".relname, "column".attname, type.oid::bigint, "column".atttypmod,
                coalesce(element.oid::bigint, 0), "column".attidentity <> ''
            FROM pg_class AS "table"
            JOIN pg_attribute AS "column" ON "column".attrelid = "table".oid
            JOIN pg_type AS type ON type.oid = "column".atttypid
            LEFT JOIN pg_type AS element ON element.typarray = type.oid
            WHERE "table".relkind = 'r' AND "table".relnamespace = to_regnamespace(quote_ident(current_schema()))
                AND "table".relname <> 'schema_migrations' AND "column".attnum > 0 AND NOT "column".attisdropped
            ORDER BY "table".relname, "column".attnum
            """
        var tables: [CopiedTable] = []
        for (table, column) in try target.rows(sql, [], { (try $0.text(0), try CopiedColumn($0)) }) {
            let last = tables.last?.name == table ? tables.removeLast().columns : []
            tables.append(CopiedTable(name: table, columns: last + [column]))
        }
        return tables
    }

    /// - Throws: `CopyError` when the columns are not the same, or there are rows already.
    func requireMatch(_ source: SQLiteConnection, _ target: any DatabaseConnection) throws {
        let present = try source.rows("SELECT name FROM pragma_table_info(?1)", [.text(name)]) { try $0.text(0) }
        guard present.sorted() == columns.map(\.name).sorted() else {
            throw CopyError("the table \(name) has not the same columns in both databases")
        }
        guard try target.integer("SELECT count(*) FROM \(Self.quoted(name))") == 0 else {
            throw CopyError("the table \(name) has rows already; only an empty database can be filled")
        }
    }

    /// - Returns: how many rows there are.
    func copy(_ source: SQLiteConnection, _ target: any DatabaseConnection) throws -> Int {
        let list = columns.map { Self.quoted($0.name) }.joined(separator: ", ")
        let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        let insert = "INSERT INTO \(Self.quoted(name)) (\(list)) VALUES (\(places))"
        return try source.rows("SELECT \(list) FROM \(Self.quoted(name)) ORDER BY rowid", []) { row in
            do {
                let values = try columns.enumerated().map { try $1.value(row, $0) }
                try target.execute(insert, values)
            } catch let error where !(error is ConnectionLost) {
                let id = columns.firstIndex { $0.name == "id" }.map { row.place($0) } ?? ""
                throw CopyError("a row of \(name) does not fit\(id): \(error)")
            }
        }.count
    }

    /// Numbers go on behind the highest that was ever given, also to a row that is gone.
    func continueNumbers(_ source: SQLiteConnection, _ target: any DatabaseConnection) throws {
        guard let column = columns.first(where: { $0.isNumbered }), try source.hasTable("sqlite_sequence")
        else { return }
        let given = try source.integer(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?1", [.text(name)]
        )
        guard given > 0 else { return }
        let sequence = "pg_get_serial_sequence(quote_ident(?1), ?2)::regclass"
        let values: [SQLValue] = [.text(name), .text(column.name), .integer(given)]
        _ = try target.integer("SELECT setval(\(sequence), ?3)", values)
    }

    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

/// A reference that is looked at later while rows are carried over.
struct CopiedReference: Sendable {
    let table: String
    let name: String

    var deferred: String { alteration("DEFERRABLE INITIALLY DEFERRED") }
    var immediate: String { alteration("NOT DEFERRABLE") }

    static func all(in target: any DatabaseConnection) throws -> [CopiedReference] {
        let sql = """
            SELECT "table".relname, reference.conname FROM pg_constraint AS reference
            JOIN pg_class AS "table" ON "table".oid = reference.conrelid
            WHERE reference.contype = 'f' AND NOT reference.condeferrable
                AND reference.connamespace = to_regnamespace(quote_ident(current_schema()))
            """
        return try target.rows(sql, []) { CopiedReference(table: try $0.text(0), name: try $0.text(1)) }
    }

    private func alteration(_ timing: String) -> String {
        "ALTER TABLE \(CopiedTable.quoted(table)) ALTER CONSTRAINT \(CopiedTable.quoted(name)) \(timing)"
    }
}
