import Hummingbird

/// Requests.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/requests` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/requests` | 201 with the request and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/requests/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/requests/{id}` | 200 with the changed request; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/requests/{id}` | 204; 400, 401, 404, 409, 412 |
///
/// Filters: `type_id`, `row` (`_min` `_max`), `jsonText`, `values`, `pattern`.
/// Sort keys: `-id`, `jsonText`, `row`; the first is the default order.
struct RequestsBlueprint: Blueprint {
    static let path = "/api/v2/requests"

    let requests: RequestModelRepository
    let cache: Cache
    let rules: any Hooks<RequestModel, RequestModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).cached(.requests, for: .days(1), unless: "self", in: cache).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).cached(.requests, for: .hours(36), in: cache).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        query.readFlag("self")
        let filter = ListFilter(&query, RequestModel.filters)
        let order = SortOrder(&query, RequestModel.sortKeys)
        let page = PageRequest(&query, size: 1, maximum: 2)
        try query.finish()
        let (items, total) = try await requests.list(page, filter.conditions, order)
        return Page(items: items, request: page, total: total, path: Self.path, query: filter.query + order.query)
            .response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await RequestModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let requestModel = try await requests.create(input)
        await rules.didCreate(requestModel)
        let location = Self.address(requestModel.id)
        return .json(requestModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: RequestModel.ID = try context.id()
        try QueryReader(request).finish()
        let requestModel = try await requests.find(id)
        guard let requestModel else { throw Problem.notFound }
        return .json(requestModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: RequestModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await requests.update(id) { current in
            try precondition.require(current)
            var input = try RequestModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: RequestModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let requestModel = try await requests.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let requestModel else { throw Problem.notFound }
        await rules.didDelete(requestModel)
        return Response(status: .noContent)
    }

    /// The path of one request.
    static func address(_ id: RequestModel.ID) -> String { path + "/" + id.path }
}

extension RequestModelRules: Hooks {
    typealias Model = RequestModel
    typealias Input = RequestModelInput
}
