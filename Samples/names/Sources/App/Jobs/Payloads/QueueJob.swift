import Foundation

/// What `queue` needs to know.
struct QueueJob: Sendable, Equatable {
}

extension QueueJob: Job {
    static let policy = JobPolicy(name: "queue", attempts: 5, backoff: 1...3600, isUnique: true)

    init(_ fields: FieldReader) throws {
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { _ in }
    }
}

extension QueueHandler: JobHandler {}
