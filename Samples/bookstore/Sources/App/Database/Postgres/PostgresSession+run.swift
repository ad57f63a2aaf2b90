import CLibPQ
import Foundation

extension PostgresSession {
    /// One or several statements without values and without rows: `BEGIN`.
    func command(_ sql: String) throws {
        logger?.trace("\(sql)")
        try sent(PQsendQuery(connection, sql))
        _ = try answer()
    }

    /// - Parameter isKept: whether the statement stays prepared for the next time.
    func run(_ sql: String, _ values: [SQLValue], isKept: Bool) throws -> PostgresResult {
        logger?.trace("\(sql)")
        try requireWanted()
        return try PostgresParameters(values).withPointers { count, pointers in
            if isKept {
                let name = try prepare(sql, hasValues: count > 0)
                try sent(PQsendQueryPrepared(connection, name, count, pointers, nil, nil, Self.binary))
            } else {
                let text = count > 0 ? PostgresPlaceholders.numbered(sql) : sql
                try sent(PQsendQueryParams(connection, text, count, nil, pointers, nil, nil, Self.binary))
            }
            return try answer()
        }
    }

    /// Results come as the server holds them, which is quicker to read than text.
    private static var binary: Int32 { 1 }

    /// - Returns: the name of the prepared statement.
    private func prepare(_ sql: String, hasValues: Bool) throws -> String {
        if let name = statements.name(of: sql) { return name }
        if let oldest = statements.removeOldest() { try command("DEALLOCATE \(oldest)") }
        let name = statements.nextName()
        try sent(PQsendPrepare(connection, name, hasValues ? PostgresPlaceholders.numbered(sql) : sql, 0, nil))
        _ = try answer()
        statements.add(sql, name)
        return name
    }

    private func sent(_ result: Int32) throws {
        guard result == 1 else { throw lost() }
    }

    /// Waits for everything that the server has to say, and gives the last of it.
    ///
    /// - Throws: `PostgresError` for a statement that failed, `ConnectionLost` when nothing comes any more.
    private func answer() throws -> PostgresResult {
        // The server gives up by itself; this is for one that has fallen silent.
        let deadline = timeout.map { ContinuousClock.now + $0 + min($0, .seconds(2)) }
        var last: PostgresResult?
        while PQflush(connection) == 1 { try wait(POLLIN | POLLOUT, deadline) }
        while true {
            while PQisBusy(connection) == 1 { try wait(POLLIN, deadline) }
            guard let pointer = PQgetResult(connection) else { break }
            let result = PostgresResult(pointer)
            if last?.error == nil { last = result }
        }
        guard isOpen, let last else { throw lost() }
        guard let error = last.error else { return last }
        if error.isAboutPreparation { statements.forgetAll() }
        failure = failure ?? error
        throw error
    }

    private func wait(_ events: Int32, _ deadline: ContinuousClock.Instant?) throws {
        let rest = deadline.map { max(0, ($0 - .now).wholeMilliseconds) } ?? -1
        var socket = pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
        let count = poll(&socket, 1, Int32(clamping: rest))
        if count == 0 { throw ConnectionLost("the server says nothing any more") }
        // An interrupted wait is only repeated.
        if count > 0, PQconsumeInput(connection) == 0 { throw lost() }
    }

    private func lost() -> ConnectionLost { ConnectionLost(PostgresError.line(PQerrorMessage(connection))) }
}
