import CLibPQ
import Foundation

/// A statement that the server refused.
struct PostgresError: Error, CustomStringConvertible {
    /// Five characters that say what is wrong (PostgreSQL's manual, appendix A).
    let state: String
    let message: String
    let schema: String?
    let constraint: String?

    init(_ result: PostgresResult) {
        state = result.field(.state) ?? ""
        let message = result.field(.message) ?? Self.line(PQresultErrorMessage(result.pointer))
        // Values do not belong into a log: the detail is left out, and what the message quotes of data that do not fit.
        self.message = state.hasPrefix("22") ? message.components(separatedBy: ": \"")[0] : message
        schema = result.field(.schema)
        constraint = result.field(.constraint)
    }

    var description: String { "\(message) (SQLSTATE \(state))" }

    var isUniqueViolation: Bool { state == "23505" }
    /// Of a foreign key, or of a restriction.
    var isReferenceViolation: Bool { state == "23503" || state == "23001" }
    /// A statement that was given up, because somebody asked for it or because it took too long.
    var isCancellation: Bool { state == "57014" }

    /// Whether the transaction may well succeed when it is run again: a serialization failure, a deadlock, or a
    /// prepared statement that does not fit any more.
    var isTransient: Bool { state == "40001" || state == "40P01" || isAboutPreparation }

    /// Someone has changed the schema, or a pooler has put another connection in the place of ours.
    var isAboutPreparation: Bool { state == "26000" || (state == "0A000" && message.contains("cached plan")) }

    /// The server is being stopped, is starting, or has not enough of something. The transaction is undone.
    var isUnavailability: Bool { state.hasPrefix("57P") || state.hasPrefix("08") || state.hasPrefix("53") }

    /// A message of libpq on one line.
    static func line(_ message: UnsafePointer<CChar>?) -> String {
        let lines = message.map { String(cString: $0) }?.split(whereSeparator: \.isNewline) ?? []
        return lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "; ")
    }
}

/// The connection broke while it was used.
struct ConnectionLost: Error, CustomStringConvertible {
    let reason: String
    /// Whether a transaction may have taken place all the same: its end was asked for, and no answer came.
    private(set) var mayHaveCommitted = false

    init(_ reason: String) {
        self.reason = reason
    }

    var duringCommit: ConnectionLost {
        var lost = self
        lost.mayHaveCommitted = true
        return lost
    }

    var description: String {
        reason + (mayHaveCommitted ? "; whether the transaction has taken place nobody knows" : "")
    }
}
