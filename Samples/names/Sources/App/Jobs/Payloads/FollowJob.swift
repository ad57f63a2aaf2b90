import Foundation

/// What `follow` needs to know.
struct FollowJob: Sendable, Equatable {
    var jobID: JobModel.ID
}

extension FollowJob: Job {
    static let policy = JobPolicy(name: "follow", attempts: 5, backoff: 1...3600)

    init(_ fields: FieldReader) throws {
        var fields = fields
        jobID = fields.value("job_id")
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("job_id", jobID)
        }
    }
}

extension FollowHandler: JobHandler {}
