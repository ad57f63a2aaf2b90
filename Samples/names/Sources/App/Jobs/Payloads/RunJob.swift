import Foundation

/// What `run` needs to know.
struct RunJob: Sendable, Equatable {
    var taskID: TaskModel.ID
    var `await`: String?
    var typeID: TypeModel.ID?
}

extension RunJob: Job {
    static let policy = JobPolicy(name: "run", attempts: 5, backoff: 86_400...604_800)

    init(_ fields: FieldReader) throws {
        var fields = fields
        taskID = fields.value("task_id")
        `await` = fields.optional("await", .length(0...255))
        typeID = fields.optional("type_id")
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("task_id", taskID)
            json.member("await", `await`)
            json.member("type_id", typeID)
        }
    }
}

extension RunHandler: JobHandler {}
