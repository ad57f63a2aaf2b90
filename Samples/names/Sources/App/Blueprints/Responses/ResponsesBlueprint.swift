import Hummingbird

/// Responses.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/responses` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/responses` | 201 with the response and its `Location`; 400, 401, 408, 409, 413, 422 |
/// | `GET /api/v2/responses/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/responses/{id}` | 200 with the changed response; 400, 401, 404, 408, 409, 412, 413, 422 |
/// | `DELETE /api/v2/responses/{id}` | 204; 400, 401, 404, 412 |
///
/// Filters: `id`, `request_id`, `date`, `id_string`, `sent` (`_after` `_before`), `created_at` (`_after` `_before`).
/// Sort keys: `id_string`; the first is the default order.
struct ResponsesBlueprint: Blueprint {
    static let path = "/api/v2/responses"

    let responses: ResponseModelRepository
    let rules: any Hooks<ResponseModel, ResponseModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let filter = ListFilter(&query, ResponseModel.filters)
        let order = SortOrder(&query, ResponseModel.sortKeys)
        let cursor = ListCursor(ResponseModel.cursorColumns, order, path: Self.path, filter: filter.query)
        let page = CursorRequest(&query, cursor, within: filter.conditions, size: 20, maximum: 100)
        try query.finish()
        let (items, hasMore) = try await responses.list(page)
        let next = hasMore ? items.last.map { cursor.text($0) } : nil
        return CursorPage(items: items, next: next).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ResponseModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let responseModel = try await responses.create(input)
        await rules.didCreate(responseModel)
        let location = Self.address(responseModel.id)
        return .json(responseModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: ResponseModel.ID = try context.id()
        try QueryReader(request).finish()
        let responseModel = try await responses.find(id)
        guard let responseModel else { throw Problem.notFound }
        return .json(responseModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: ResponseModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await responses.update(id) { current in
            try precondition.require(current)
            var input = try ResponseModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: ResponseModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let responseModel = try await responses.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let responseModel else { throw Problem.notFound }
        await rules.didDelete(responseModel)
        return Response(status: .noContent)
    }

    /// The path of one response.
    static func address(_ id: ResponseModel.ID) -> String { path + "/" + id.path }
}

extension ResponseModelRules: Hooks {
    typealias Model = ResponseModel
    typealias Input = ResponseModelInput
}
