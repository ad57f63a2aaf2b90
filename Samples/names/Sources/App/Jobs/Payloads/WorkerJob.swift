import Foundation

/// What `worker` needs to know.
struct WorkerJob: Sendable, Equatable {
    var name: String
    var dueAt: Date?
    var claim: Decimal
    var policy: String
    var description: [String]
}

extension WorkerJob: Job {
    static let policy = JobPolicy(name: "worker", attempts: 1, backoff: 5...5)

    init(_ fields: FieldReader) throws {
        var fields = fields
        name = fields.value("name", .length(0...255))
        dueAt = fields.optional("due_at")
        claim = fields.value("claim", default: Decimal(15) / 10, .scale(2))
        policy = fields.value("policy", .length(0...255), .pattern(Self.policyPattern))
        description = fields.list("description", .length(0...255))
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("due_at", dueAt)
            json.member("claim", claim)
            json.member("policy", policy)
            json.member("description", description)
        }
    }

    private static let policyPattern = Pattern("^[a-z\"]+$", icu: #"^["a-z]+\z"#)
}

extension WorkerHandler: JobHandler {}
