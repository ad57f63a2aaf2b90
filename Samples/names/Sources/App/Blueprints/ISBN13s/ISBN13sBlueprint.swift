import Hummingbird

/// Isbn13s.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/isbn13s` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/isbn13s` | 201 with the isbn13 and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/isbn13s/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/isbn13s/{id}` | 200 with the changed isbn13; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/isbn13s/{id}` | 204; 400, 401, 404, 412 |
struct ISBN13sBlueprint: Blueprint {
    static let path = "/api/v2/isbn13s"

    let isbn13s: ISBN13Repository
    let rules: any Hooks<ISBN13, ISBN13Input>

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
        let (items, total) = try await isbn13s.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ISBN13Input(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let isbn13 = try await isbn13s.create(input)
        await rules.didCreate(isbn13)
        let location = Self.address(isbn13.id)
        return .json(isbn13, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: ISBN13.ID = try context.id()
        try QueryReader(request).finish()
        let isbn13 = try await isbn13s.find(id)
        guard let isbn13 else { throw Problem.notFound }
        return .json(isbn13).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: ISBN13.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await isbn13s.update(id) { current in
            try precondition.require(current)
            var input = try ISBN13Input(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: ISBN13.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let isbn13 = try await isbn13s.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let isbn13 else { throw Problem.notFound }
        await rules.didDelete(isbn13)
        return Response(status: .noContent)
    }

    /// The path of one isbn13.
    static func address(_ id: ISBN13.ID) -> String { path + "/" + id.path }
}

extension ISBN13Rules: Hooks {
    typealias Model = ISBN13
    typealias Input = ISBN13Input
}
