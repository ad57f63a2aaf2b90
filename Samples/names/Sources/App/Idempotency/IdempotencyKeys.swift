import Foundation
import Synchronization

/// The right to work on a request, until an answer is recorded or the claim has expired.
final class IdempotencyClaim: Sendable {
    let id = UUIDv7.make()
    private let keys: IdempotencyKeys
    private let recorded = Mutex(false)

    fileprivate init(_ keys: IdempotencyKeys) {
        self.keys = keys
    }

    var isRecorded: Bool { recorded.withLock { $0 } }

    /// Keeps the answer, in the transaction that does the work: either both are there or neither is.
    ///
    /// - Throws: 409 when the claim has expired, and somebody else may be at work. The transaction must not go on.
    func record(_ answer: RecordedAnswer, _ connection: any DatabaseConnection) throws {
        guard try keys.record(answer, id, connection) else {
            throw Problem(.conflict, detail: "This took too long, and may be done by another request by now.")
        }
        recorded.withLock { $0 = true }
    }
}

/// What became of requests that have a key, in the database, so that it outlives the process.
struct IdempotencyKeys: Sendable {
    let database: any Database
    var clock = WallClock.system

    enum Claimed: Sendable {
        case new(IdempotencyClaim)
        case answered(RecordedAnswer)
        case inFlight
        /// The key was used for another request.
        case other
    }

    /// How long an answer is kept.
    static let lifetime: TimeInterval = 86_400
    /// After this time nobody is at work any more: a process has died. Work itself may take `APILimits.timeout`.
    static let lease = TimeInterval(APILimits.timeout.components.seconds) + 60

    func claim(_ key: String, of scope: String, for fingerprint: String) async throws -> Claimed {
        let claim = IdempotencyClaim(self)
        let now = Timestamp.date(milliseconds: clock.now())
        return try await database.write { connection in
            // Nobody else would ever clear them away.
            try connection.execute(#"DELETE FROM "idempotency_keys" WHERE "expires_at" <= ?1"#, [.timestamp(now)])
            let isNew =
                try connection.execute(
                    #"""
                    INSERT INTO "idempotency_keys" ("id", "scope", "key", "fingerprint", "expires_at")
                    VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
                    """#,
                    [
                        .uuid(claim.id), .text(scope), .text(key), .text(fingerprint),
                        .timestamp(now.addingTimeInterval(Self.lease)),
                    ]
                ) > 0
            if isNew { return .new(claim) }
            let found = try connection.first(
                #"""
                SELECT "fingerprint", "status", "headers", "body" FROM "idempotency_keys"
                WHERE "scope" = ?1 AND "key" = ?2
                """#,
                [.text(scope), .text(key)]
            ) { row in
                (fingerprint: try row.text(0), answer: row.isNull(1) ? nil : try RecordedAnswer(row: row, from: 1))
            }
            guard let found else { return .inFlight }
            if found.fingerprint != fingerprint { return .other }
            return found.answer.map { .answered($0) } ?? .inFlight
        }
    }

    /// For work that has not recorded its answer itself.
    func record(_ answer: RecordedAnswer, _ claim: IdempotencyClaim) async throws {
        _ = try await database.write { try record(answer, claim.id, $0) }
    }

    /// Lets the key be used again; not when there is an answer.
    func release(_ claim: IdempotencyClaim) async throws {
        try await database.write { connection in
            _ = try connection.execute(
                #"DELETE FROM "idempotency_keys" WHERE "id" = ?1 AND "status" IS NULL"#,
                [.uuid(claim.id)]
            )
        }
    }

    /// - Returns: false when there is no such claim any more.
    fileprivate func record(
        _ answer: RecordedAnswer,
        _ id: UUID,
        _ connection: any DatabaseConnection
    ) throws -> Bool {
        let expiry = Timestamp.date(milliseconds: clock.now()).addingTimeInterval(Self.lifetime)
        return try connection.execute(
            #"""
            UPDATE "idempotency_keys" SET "status" = ?1, "headers" = ?2, "body" = ?3, "expires_at" = ?4
            WHERE "id" = ?5 AND "status" IS NULL
            """#,
            answer.sqlValues + [.timestamp(expiry), .uuid(id)]
        ) > 0
    }
}
