import Foundation

/// A job that a worker has taken, until its lease ends.
struct ClaimedJob: Sendable, Equatable {
    let id: UUID
    let name: String
    let payload: String
    /// From 1.
    let attempt: Int64
    /// Tells this attempt from any other at the same job.
    let claim: UUID
    let requestID: String?
    let traceparent: String?

    static let columns = #""id", "job", "payload", "attempts", "claim", "request_id", "traceparent""#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow) throws {
        id = try row.uuid(0)
        name = try row.text(1)
        payload = try row.text(2)
        attempt = try row.integer(3)
        claim = try row.uuid(4)
        requestID = try row.optional(5) { try $0.text($1) }
        traceparent = try row.optional(6) { try $0.text($1) }
    }
}
