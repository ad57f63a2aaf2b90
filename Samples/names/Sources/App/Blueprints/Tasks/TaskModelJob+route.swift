import Foundation
import Hummingbird

/// What `POST /api/v2/tasks/job` takes.
struct TaskModelJobInput: Sendable, Equatable {
    var body: TaskModelJobBody

    /// - Throws: 400 naming every bad parameter, 422 naming every bad field.
    init(_ request: Request, _ context: AppContext) async throws {
        try QueryReader(request).finish()
        body = try await TaskModelJobBody(request.fields(context))
    }
}

/// The body of `POST /api/v2/tasks/job`.
struct TaskModelJobBody: Sendable, Equatable {
    var selfValue: String
    var idValue: Int64
    var attempt: Int64
    var inOut: Bool
    var `class`: String
    var payload: JSONValue

    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader) throws {
        var fields = fields
        selfValue = fields.value("self", .length(0...255))
        idValue = fields.value("id")
        attempt = fields.value("attempt")
        inOut = fields.value("in_out")
        `class` = fields.value("class", .length(1...5))
        payload = fields.value("payload")
        try fields.finish()
    }
}

extension TaskModelJob: CustomRoute {}

extension TasksBlueprint {
    @Sendable func job(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await TaskModelJobInput(request, context)
        try await taskModelJob.answer(input, context: context)
        try await context.jobs.enqueue(
            JobJob(
                selfValue: input.body.selfValue,
                idValue: input.body.idValue,
                attempt: input.body.attempt,
                inOut: input.body.inOut,
                class: input.body.class,
                payload: input.body.payload,
                job: JobJob.JobChoice.selfValue
            ),
            to: tasks.database
        )
        return Response(status: .noContent)
    }
}
