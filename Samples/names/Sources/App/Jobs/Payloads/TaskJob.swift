import Foundation

/// What `task` needs to know.
struct TaskJob: Sendable, Equatable {
    var taskID: TaskModel.ID
}

extension TaskJob: Job {
    static let policy = JobPolicy(name: "task", attempts: 1000, backoff: 1...3600, delay: 60)

    init(_ fields: FieldReader) throws {
        var fields = fields
        taskID = fields.value("task_id")
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("task_id", taskID)
        }
    }
}

extension TaskHandler: JobHandler {}
