import Foundation

/// What `job` needs to know.
struct JobJob: Sendable, Equatable {
    var selfValue: String
    var idValue: Int64
    var attempt: Int64?
    var inOut: Bool
    var `class`: String
    var payload: JSONValue
    var job: JobJob.JobChoice

    enum JobChoice: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case selfValue = "self"
        case `default`
        case aB = "a-b"

        static let placeholder = JobChoice.selfValue
    }
}

extension JobJob: Job {
    static let policy = JobPolicy(name: "job", attempts: 5, backoff: 1...3600, isUnique: true)

    init(_ fields: FieldReader) throws {
        var fields = fields
        selfValue = fields.value("self", .length(0...255))
        idValue = fields.value("id")
        attempt = fields.optional("attempt")
        inOut = fields.value("in_out")
        `class` = fields.value("class", .length(1...5))
        payload = fields.value("payload")
        job = fields.value("job", default: .selfValue)
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("self", selfValue)
            json.member("id", idValue)
            json.member("attempt", attempt)
            json.member("in_out", inOut)
            json.member("class", `class`)
            json.member("payload", payload)
            json.member("job", job)
        }
    }
}

extension JobHandlerWork: JobHandler {}
