import Foundation
import Hummingbird

/// What `POST /api/v2/tasks/{id}/worker` takes.
struct TaskModelWorkerInput: Sendable, Equatable {
    var id: TaskModel.ID
    var name: String
    var policy: String

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        id = try context.id()
        var query = QueryReader(request)
        name = query.value("name", .length(0...255))
        policy = query.value("policy", .length(0...255), .pattern(Self.policyPattern))
        try query.finish()
    }

    private static let policyPattern = Pattern("^[a-z\"]+$", icu: #"^["a-z]+\z"#)
}

extension TaskModelWorker: CustomRoute {}

extension TasksBlueprint {
    @Sendable func worker(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await TaskModelWorkerInput(request, context)
        let answer = try await taskModelWorker.answer(input, context: context)
        try await context.jobs.enqueue(
            WorkerJob(name: input.name, dueAt: nil, claim: Decimal(15) / 10, policy: input.policy, description: []),
            to: tasks.database
        )
        try await context.jobs.enqueue(TaskJob(taskID: input.id), to: tasks.database)
        try await context.jobs.enqueue(RunJob(taskID: input.id, await: nil, typeID: nil), to: tasks.database)
        return .json(answer)
    }
}
