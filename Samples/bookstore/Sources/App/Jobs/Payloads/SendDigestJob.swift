import Foundation

/// What `send-digest` needs to know.
struct SendDigestJob: Sendable, Equatable {
    var address: String
    var week: CalendarDate
}

extension SendDigestJob: Job {
    static let policy = JobPolicy(name: "send-digest", attempts: 5, backoff: 1...3600, isUnique: true)

    init(_ fields: FieldReader) throws {
        var fields = fields
        address = fields.value("address", .length(0...255), .email)
        week = fields.value("week")
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("address", address)
            json.member("week", week)
        }
    }
}

extension SendDigestHandler: JobHandler {}
