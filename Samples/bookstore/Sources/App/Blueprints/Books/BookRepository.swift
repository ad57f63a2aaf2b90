import Foundation

/// Books in the database.
struct BookRepository: Sendable {
    let database: any Database
    let cache: Cache

    /// The ids on one page.
    func ids(_ page: PageRequest, _ filter: Conditions, _ order: SortOrder) async throws -> [Book.ID] {
        try await database.read(isSnapshot: false) { connection in
            let count = filter.values.count
            return try connection.rows(
                #"""
                SELECT "id" FROM "books"\#(filter.sql)
                ORDER BY \#(order.sql) LIMIT ?\#(count + 1) OFFSET ?\#(count + 2)
                """#,
                filter.values + [.integer(Int64(page.size)), .integer(page.offset)],
                isKept: filter.isEmpty && order.isDefault
            ) { try $0.integer(0) }
        }
    }

    /// How many rows the filter lets through.
    func count(_ filter: Conditions) async throws -> Int64 {
        try await database.read(isSnapshot: false) { connection in
            let counting = #"SELECT count(*) FROM "books"\#(filter.sql)"#
            return try connection.integer(counting, filter.values, isKept: filter.isEmpty)
        }
    }

    /// Those of these ids that are there.
    func find(_ ids: [Book.ID]) async throws -> [Book.ID: Book] {
        var isOne = Conditions()
        isOne.require("id", isOneOf: ids.map { .integer($0) })
        return try await database.read(isSnapshot: false) { [isOne] connection in
            // Kept: of a page there are only as many lengths as it has rows.
            let rows = try connection.rows(
                #"SELECT \#(Book.columns) FROM "books"\#(isOne.sql)"#,
                isOne.values,
                Book.init(row:)
            )
            return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        }
    }

    func find(_ id: Book.ID) async throws -> Book? {
        try await database.read(isSnapshot: false) { try Self.find(id, $0) }
    }

    /// - Throws: 422 for a reference to nothing, `ConstraintViolation` for a value that must be unique.
    ///
    /// - Parameter record: is called in the same transaction.
    func create(
        _ input: BookInput,
        recording record: @escaping @Sendable (Book, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> Book {
        try await database.write(dropping: [.books], from: cache) { connection in
            try Self.requireReferences(of: input, connection)
            let now = Timestamp.now()
            let created = try connection.first(
                #"""
                INSERT INTO "books" (
                    "title", "author_id", "isbn", "published_year", "genre", "price", "weight", "in_print", "tags",
                    "details", "views", "created_at", "updated_at"
                ) VALUES (
                    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
                )
                RETURNING \#(Book.columns)
                """#,
                input.sqlValues + [.integer(0), .timestamp(now), .timestamp(now)],
                Book.init(row:)
            )
            guard let created else { throw MissingRow() }
            try record(created, connection)
            return created
        }
    }

    /// Changes the version that `change` has seen; where another change came between, `change` is asked again.
    ///
    /// - Parameters:
    ///   - change: gets the book as it is now, outside of a transaction.
    ///   - record: is called in the transaction that changes it.
    /// - Returns: the book before and after; nil when there is none.
    func update(
        _ id: Book.ID,
        _ change: @Sendable (Book) async throws -> BookInput,
        recording record: @escaping @Sendable (Book, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> (old: Book, new: Book)? {
        while let current = try await find(id) {
            let input = try await change(current)
            let changed = try await database.write(dropping: [.books], from: cache) { connection -> Book? in
                guard try Self.find(id, connection) == current else { return nil }
                try Self.requireReferences(of: input, connection)
                let changed = try connection.first(
                    #"""
                    UPDATE "books" SET
                        "title" = ?1, "author_id" = ?2, "isbn" = ?3, "published_year" = ?4, "genre" = ?5,
                        "price" = ?6, "weight" = ?7, "in_print" = ?8, "tags" = ?9, "details" = ?10,
                        "updated_at" = ?11
                    WHERE "id" = ?12
                    RETURNING \#(Book.columns)
                    """#,
                    input.sqlValues + [.timestamp(Timestamp.now()), .integer(id)],
                    Book.init(row:)
                )
                if let changed { try record(changed, connection) }
                return changed
            }
            if let changed { return (current, changed) }
        }
        return nil
    }

    /// Deletes the version that `check` has seen; where another change came between, `check` is asked again.
    ///
    /// - Parameters:
    ///   - check: gets the book as it is now; what it throws leaves it there.
    ///   - record: is called in the transaction that deletes it.
    /// - Returns: what was deleted; nil when there is none.
    /// - Throws: `ConstraintViolation.reference` while another row needs it.
    func delete(
        _ id: Book.ID,
        _ check: @Sendable (Book) async throws -> Void,
        recording record: @escaping @Sendable (Book, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws -> Book? {
        while let current = try await find(id) {
            try await check(current)
            let isDeleted = try await database.write(dropping: Self.deleted, from: cache) { connection in
                guard try Self.find(id, connection) == current else { return false }
                let statement = #"DELETE FROM "books" WHERE "id" = ?1"#
                guard try connection.execute(statement, [.integer(id)]) > 0 else { return false }
                try record(current, connection)
                return true
            }
            if isDeleted { return current }
        }
        return nil
    }

    /// What a deletion changes as well, by way of references.
    private static let deleted: [CacheNamespace] = [.books, .reviews]

    private static func find(
        _ id: Book.ID,
        _ connection: any DatabaseConnection
    ) throws -> Book? {
        try connection.first(
            #"SELECT \#(Book.columns) FROM "books" WHERE "id" = ?1"#,
            [.integer(id)],
            Book.init(row:)
        )
    }

    private static func requireReferences(
        of input: BookInput,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.require(
            Reference(field: "author_id", table: "authors", id: .integer(input.authorID))
        )
    }
}
