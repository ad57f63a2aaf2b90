import Hummingbird

/// Errors.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/errors` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/errors` | 201 with the error and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/errors/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/errors/{id}` | 200 with the changed error; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/errors/{id}` | 204; 400, 401, 404, 412 |
struct ErrorsBlueprint: Blueprint {
    static let path = "/api/v2/errors"

    let errorsModel: ErrorModelRepository
    let rules: any Hooks<ErrorModel, ErrorModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await errorsModel.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ErrorModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let errorModel = try await errorsModel.create(input)
        await rules.didCreate(errorModel)
        let location = Self.address(errorModel.id)
        return .json(errorModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: ErrorModel.ID = try context.id()
        try QueryReader(request).finish()
        let errorModel = try await errorsModel.find(id)
        guard let errorModel else { throw Problem.notFound }
        return .json(errorModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: ErrorModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await errorsModel.update(id) { current in
            try precondition.require(current)
            var input = try ErrorModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: ErrorModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let errorModel = try await errorsModel.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let errorModel else { throw Problem.notFound }
        await rules.didDelete(errorModel)
        return Response(status: .noContent)
    }

    /// The path of one error.
    static func address(_ id: ErrorModel.ID) -> String { path + "/" + id.path }
}

extension ErrorModelRules: Hooks {
    typealias Model = ErrorModel
    typealias Input = ErrorModelInput
}
