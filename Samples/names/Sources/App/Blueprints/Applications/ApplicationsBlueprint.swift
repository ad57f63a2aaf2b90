import Hummingbird

/// Applications.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/applications` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/applications` | 201 with the application and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/applications/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/applications/{id}` | 200 with the changed application; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/applications/{id}` | 204; 400, 401, 404, 412 |
struct ApplicationsBlueprint: Blueprint {
    static let path = "/api/v2/applications"

    let applications: ApplicationModelRepository
    let cache: Cache
    let rules: any Hooks<ApplicationModel, ApplicationModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).cached(.applications, for: .hours(1), in: cache).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await applications.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ApplicationModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let applicationModel = try await applications.create(input)
        await rules.didCreate(applicationModel)
        let location = Self.address(applicationModel.id)
        return .json(applicationModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: ApplicationModel.ID = try context.id()
        try QueryReader(request).finish()
        let applicationModel = try await applications.find(id)
        guard let applicationModel else { throw Problem.notFound }
        return .json(applicationModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: ApplicationModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await applications.update(id) { current in
            try precondition.require(current)
            var input = try ApplicationModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: ApplicationModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let applicationModel = try await applications.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let applicationModel else { throw Problem.notFound }
        await rules.didDelete(applicationModel)
        return Response(status: .noContent)
    }

    /// The path of one application.
    static func address(_ id: ApplicationModel.ID) -> String { path + "/" + id.path }
}

extension ApplicationModelRules: Hooks {
    typealias Model = ApplicationModel
    typealias Input = ApplicationModelInput
}
