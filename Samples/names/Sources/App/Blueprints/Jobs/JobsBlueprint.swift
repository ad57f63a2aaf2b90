import Hummingbird

/// Jobs.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/jobs` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/jobs` | 201 with the job and its `Location`; 400, 401, 408, 409, 413, 422 |
/// | `GET /api/v2/jobs/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/jobs/{id}` | 200 with the changed job; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/jobs/{id}` | 204; 400, 401, 404, 412 |
struct JobsBlueprint: Blueprint {
    static let path = "/api/v2/jobs"

    let allJobs: JobModelRepository
    let idempotency: IdempotencyKeys
    let rules: any Hooks<JobModel, JobModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).idempotent(by: idempotency).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await allJobs.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await JobModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let claim = context.claim
        let jobs = context.jobs
        let job = try await allJobs.create(input) { job, connection in
            try jobs.enqueue(QueueJob(), in: connection)
            try jobs.enqueue(FollowJob(jobID: job.id), in: connection)
            let location = Self.address(job.id)
            try claim?.record(.json(job, status: .created, headers: [.location: location]), connection)
        }
        await rules.didCreate(job)
        let location = Self.address(job.id)
        return .json(job, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: JobModel.ID = try context.id()
        try QueryReader(request).finish()
        let job = try await allJobs.find(id)
        guard let job else { throw Problem.notFound }
        return .json(job).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: JobModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await allJobs.update(id) { current in
            try precondition.require(current)
            var input = try JobModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        } recording: { [jobs = context.jobs] job, connection in
            try jobs.enqueue(FollowJob(jobID: job.id), in: connection)
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: JobModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let job = try await allJobs.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        } recording: { [jobs = context.jobs] job, connection in
            try jobs.enqueue(FollowJob(jobID: job.id), in: connection)
        }
        guard let job else { throw Problem.notFound }
        await rules.didDelete(job)
        return Response(status: .noContent)
    }

    /// The path of one job.
    static func address(_ id: JobModel.ID) -> String { path + "/" + id.path }
}

extension JobModelRules: Hooks {
    typealias Model = JobModel
    typealias Input = JobModelInput
}
