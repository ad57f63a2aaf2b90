import Hummingbird

/// Tables.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/tables` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/tables` | 201 with the table and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/tables/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/tables/{id}` | 200 with the changed table; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/tables/{id}` | 204; 400, 401, 404, 412 |
///
/// Filters: `table`, `offset` (`_min` `_max`).
struct TablesBlueprint: Blueprint {
    static let path = "/api/v2/tables"

    let tables: TableModelRepository
    let rules: any Hooks<TableModel, TableModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let filter = ListFilter(&query, TableModel.filters)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await tables.list(page, filter.conditions)
        return Page(items: items, request: page, total: total, path: Self.path, query: filter.query)
            .response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await TableModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let table = try await tables.create(input)
        await rules.didCreate(table)
        let location = Self.address(table.id)
        return .json(table, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: TableModel.ID = try context.id()
        try QueryReader(request).finish()
        let table = try await tables.find(id)
        guard let table else { throw Problem.notFound }
        return .json(table).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: TableModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await tables.update(id) { current in
            try precondition.require(current)
            var input = try TableModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: TableModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let table = try await tables.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let table else { throw Problem.notFound }
        await rules.didDelete(table)
        return Response(status: .noContent)
    }

    /// The path of one table.
    static func address(_ id: TableModel.ID) -> String { path + "/" + id.path }
}

extension TableModelRules: Hooks {
    typealias Model = TableModel
    typealias Input = TableModelInput
}
