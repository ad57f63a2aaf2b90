import Hummingbird

/// First line, with "quotes".
///
/// Third line: \(x) {{y}} *\/ ünïcödé 🪺
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/types` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/types` | 201 with the type and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/types/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/types/{id}` | 200 with the changed type; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/types/{id}` | 204; 400, 401, 404, 412 |
///
/// Filters: `id`, `class`, `default` (`_min` `_max`), `self`, `init`, `async`, `select`, `where`, `type`, `updated_at`
/// (`_after` `_before`).
/// Sort keys: `-select`, `class`, `default`, `group`, `init`; the first is the default order.
struct TypesBlueprint: Blueprint {
    static let path = "/api/v2/types"

    let types: TypeModelRepository
    let cache: Cache
    let rules: any Hooks<TypeModel, TypeModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let filter = ListFilter(&query, TypeModel.filters)
        let order = SortOrder(&query, TypeModel.sortKeys)
        let cursor = ListCursor(TypeModel.cursorColumns, order, path: Self.path, filter: filter.query)
        let page = CursorRequest(&query, cursor, within: filter.conditions, size: 20, maximum: 100)
        try query.finish()
        let (ids, last) = try await types.ids(page)
        let kept = ListCache(cache, .types, items: .seconds(90), for: request)
        let items = try await kept.items(ids) { try await types.find($0) }
        return CursorPage(items: items, next: last.map { cursor.text($0) }).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await TypeModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let type = try await types.create(input)
        await rules.didCreate(type)
        let location = Self.address(type.id)
        return .json(type, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: TypeModel.ID = try context.id()
        try QueryReader(request).finish()
        let type = try await types.find(id)
        guard let type else { throw Problem.notFound }
        return .json(type).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: TypeModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await types.update(id) { current in
            try precondition.require(current)
            var input = try TypeModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: TypeModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let type = try await types.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let type else { throw Problem.notFound }
        await rules.didDelete(type)
        return Response(status: .noContent)
    }

    /// The path of one type.
    static func address(_ id: TypeModel.ID) -> String { path + "/" + id.path }
}

extension TypeModelRules: Hooks {
    typealias Model = TypeModel
    typealias Input = TypeModelInput
}
