import Foundation

/// What a client may send to create a job or to change one.
struct JobModelInput: Sendable, Equatable {
    var jobs: String?
    var job: String?

    /// - Parameter job: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over job: JobModel? = nil) throws {
        var fields = fields
        jobs = fields.optional("jobs", over: job.map(\.jobs), .length(0...255))
        self.job = fields.optional("job", over: job.map(\.job), .length(0...255))
        try fields.finish()
    }
}
