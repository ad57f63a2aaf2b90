import CLibPQ
import Foundation
import Logging
import Synchronization

/// One connection to the server. Only one thread uses it at a time, to which the pool sees; `cancel` is for any.
final class PostgresSession: @unchecked Sendable {
    let connection: OpaquePointer
    /// How long a statement may take; the server is told so too. Nil for as long as it likes.
    var timeout: Duration?
    /// The statement that ended the transaction by failing, until the next one begins.
    var failure: PostgresError?
    var statements = PostgresStatements()
    let logger: Logger?
    private let cancellation: OpaquePointer?
    private let isCancelled = Atomic(false)

    private init(_ connection: OpaquePointer, timeout: Duration, logger: Logger?) {
        self.connection = connection
        self.timeout = timeout
        self.logger = logger
        cancellation = PQgetCancel(connection)
    }

    /// - Throws: `DatabaseUnavailable` when there is no server, or it does not let us in.
    static func open(_ url: PostgresURL, timeout: Duration, logger: Logger?) throws -> PostgresSession {
        guard let connection = connect(url) else { throw DatabaseUnavailable("there is no memory for a connection") }
        let session = PostgresSession(connection, timeout: timeout, logger: logger)
        guard session.isOpen else { throw DatabaseUnavailable(PostgresError.line(PQerrorMessage(connection))) }
        PQsetnonblocking(connection, 1)
        // By default they go to standard error.
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        let milliseconds = timeout.wholeMilliseconds
        try session.command(
            """
            SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; \
            SET statement_timeout = \(milliseconds)
            """
        )
        // Whoever stops in the midst of a transaction does not keep its locks for ever.
        try session.command("SET idle_in_transaction_session_timeout = \(milliseconds)")
        return session
    }

    deinit {
        PQfreeCancel(cancellation)
        PQfinish(connection)
    }

    /// Whether statements can still be sent.
    var isOpen: Bool { PQstatus(connection) == CONNECTION_OK }

    /// Whether it waits for a statement, outside of a transaction.
    var isIdle: Bool { isOpen && PQtransactionStatus(connection) == PQTRANS_IDLE }

    /// - Throws: `CancellationError` when the work is not wanted any more.
    func requireWanted() throws {
        if isCancelled.load(ordering: .sequentiallyConsistent) { throw CancellationError() }
    }

    /// Lets no other statement begin.
    func refuseStatements() {
        isCancelled.store(true, ordering: .sequentiallyConsistent)
    }

    /// Asks the server to give up the statement that is running, by way of a connection of its own, and waits until the
    /// server has heard.
    func cancelStatement() {
        var reason = [CChar](repeating: 0, count: 256)
        if PQcancel(cancellation, &reason, Int32(reason.count)) == 0 {
            logger?.warning("a statement could not be cancelled", metadata: ["error": "\(PostgresError.line(reason))"])
        }
    }

    /// What the URL says goes before what stands ahead of it here.
    private static func connect(_ url: PostgresURL) -> OpaquePointer? {
        let options = [
            ("connect_timeout", "5"),
            // Of a server that is gone without a word the kernel tells after 15 s.
            ("tcp_user_timeout", "15000"),
            ("keepalives_idle", "60"),
            ("application_name", "bookstore"),
            ("dbname", url.text),
            ("client_encoding", "UTF8"),
        ]
        return withCStrings(options.map(\.0)) { names in
            withCStrings(options.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
    }

    /// The strings as C wants an array of them, with null at its end.
    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { UnsafePointer<CChar>($0) } + [nil]
        return pointers.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("an array with an element has a place") }
            return body(base)
        }
    }
}

extension Duration {
    var wholeMilliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
