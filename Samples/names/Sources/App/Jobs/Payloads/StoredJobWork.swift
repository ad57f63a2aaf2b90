import Foundation

/// What `stored` needs to know.
struct StoredJobWork: Sendable, Equatable {
    var selfValue: String?
    var `default`: Int64
    var `class`: StoredJobWork.Class

    enum Class: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case selfValue = "self"
        case nothing
        case aB = "a-b"

        static let placeholder = Class.selfValue
    }
}

extension StoredJobWork: Job {
    static let policy = JobPolicy(name: "stored", attempts: 5, backoff: 1...3600)

    init(_ fields: FieldReader) throws {
        var fields = fields
        selfValue = fields.optional("self", .length(0...255))
        `default` = fields.value("default")
        `class` = fields.value("class")
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("self", selfValue)
            json.member("default", `default`)
            json.member("class", `class`)
        }
    }
}

extension StoredHandler: JobHandler {}
