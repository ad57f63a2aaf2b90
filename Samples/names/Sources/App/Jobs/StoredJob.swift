import Foundation

/// A job that is there, as a person sees it.
struct StoredJob: Sendable {
    enum State: String, Sendable, CaseIterable {
        case waiting
        case running
        case dead
    }

    let id: UUID
    let name: String
    let state: State
    /// Those that were begun.
    let attempts: Int64
    let payload: String
    /// Why the last attempt failed.
    let failure: String?
    let createdAt: Date

    static let columns = #""id", "job", "payload", "attempts", "due_at", "claim", "failure", "created_at""#

    /// - Parameter row: with `columns`.
    init(row: any ResultRow, now: Date) throws {
        id = try row.uuid(0)
        name = try row.text(1)
        payload = try row.text(2)
        attempts = try row.integer(3)
        let due = try row.optional(4) { try $0.timestamp($1) }
        state = due.map { row.isNull(5) || $0 <= now ? .waiting : .running } ?? .dead
        failure = try row.optional(6) { try $0.text($1) }
        createdAt = try row.timestamp(7)
    }
}
