import Hummingbird

/// Databases.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/databases` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/databases` | 201 with the database and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/databases/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/databases/{id}` | 200 with the changed database; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/databases/{id}` | 204; 400, 401, 404, 412 |
struct DatabasesBlueprint: Blueprint {
    static let path = "/api/v2/databases"

    let databases: DatabaseModelRepository
    let rules: any Hooks<DatabaseModel, DatabaseModelInput>

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
        let (items, total) = try await databases.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await DatabaseModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let databaseModel = try await databases.create(input)
        await rules.didCreate(databaseModel)
        let location = Self.address(databaseModel.id)
        return .json(databaseModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: DatabaseModel.ID = try context.id()
        try QueryReader(request).finish()
        let databaseModel = try await databases.find(id)
        guard let databaseModel else { throw Problem.notFound }
        return .json(databaseModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: DatabaseModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await databases.update(id) { current in
            try precondition.require(current)
            var input = try DatabaseModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: DatabaseModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let databaseModel = try await databases.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let databaseModel else { throw Problem.notFound }
        await rules.didDelete(databaseModel)
        return Response(status: .noContent)
    }

    /// The path of one database.
    static func address(_ id: DatabaseModel.ID) -> String { path + "/" + id.path }
}

extension DatabaseModelRules: Hooks {
    typealias Model = DatabaseModel
    typealias Input = DatabaseModelInput
}
