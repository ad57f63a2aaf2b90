import Hummingbird

/// Tasks.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/tasks` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/tasks` | 201 with the task and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/tasks/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/tasks/{id}` | 200 with the changed task; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/tasks/{id}` | 204; 400, 401, 404, 412 |
/// | `POST /api/v2/tasks/job` | 204; 400, 401, 408, 413, 422 |
/// | `POST /api/v2/tasks/{id}/worker` | 200 with a task; 400, 401, 404 |
struct TasksBlueprint: Blueprint {
    static let path = "/api/v2/tasks"

    let tasks: TaskModelRepository
    let rules: any Hooks<TaskModel, TaskModelInput>
    let taskModelJob: any CustomRoute<TaskModelJobInput, Void>
    let taskModelWorker: any CustomRoute<TaskModelWorkerInput, TaskModel>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
        group.allowed(.anyone).post("job", use: job)
        group.allowed(.anyone).post(":id/worker", use: worker)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await tasks.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await TaskModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let jobs = context.jobs
        let task = try await tasks.create(input) { task, connection in
            try jobs.enqueue(TaskJob(taskID: task.id), in: connection)
            try jobs.enqueue(RunJob(taskID: task.id, await: task.await, typeID: nil), in: connection)
            try jobs.enqueue(QueueJob(), in: connection)
        }
        await rules.didCreate(task)
        let location = Self.address(task.id)
        return .json(task, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: TaskModel.ID = try context.id()
        try QueryReader(request).finish()
        let task = try await tasks.find(id)
        guard let task else { throw Problem.notFound }
        return .json(task).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: TaskModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await tasks.update(id) { current in
            try precondition.require(current)
            var input = try TaskModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        } recording: { [jobs = context.jobs] task, connection in
            try jobs.enqueue(RunJob(taskID: task.id, await: task.await, typeID: nil), in: connection)
            try jobs.enqueue(QueueJob(), in: connection)
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: TaskModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let task = try await tasks.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        } recording: { [jobs = context.jobs] task, connection in
            try jobs.enqueue(TaskJob(taskID: task.id), in: connection)
            try jobs.enqueue(QueueJob(), in: connection)
        }
        guard let task else { throw Problem.notFound }
        await rules.didDelete(task)
        return Response(status: .noContent)
    }

    /// The path of one task.
    static func address(_ id: TaskModel.ID) -> String { path + "/" + id.path }
}

extension TaskModelRules: Hooks {
    typealias Model = TaskModel
    typealias Input = TaskModelInput
}
