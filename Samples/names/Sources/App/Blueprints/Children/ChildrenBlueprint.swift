import Hummingbird

/// Children.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/children` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/children` | 201 with the child and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/children/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/children/{id}` | 200 with the changed child; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/children/{id}` | 204; 400, 401, 404, 412 |
struct ChildrenBlueprint: Blueprint {
    static let path = "/api/v2/children"

    let children: ChildRepository
    let rules: any Hooks<Child, ChildInput>

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
        let (items, total) = try await children.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ChildInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let child = try await children.create(input)
        await rules.didCreate(child)
        let location = Self.address(child.id)
        return .json(child, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Child.ID = try context.id()
        try QueryReader(request).finish()
        let child = try await children.find(id)
        guard let child else { throw Problem.notFound }
        return .json(child).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Child.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await children.update(id) { current in
            try precondition.require(current)
            var input = try ChildInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Child.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let child = try await children.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let child else { throw Problem.notFound }
        await rules.didDelete(child)
        return Response(status: .noContent)
    }

    /// The path of one child.
    static func address(_ id: Child.ID) -> String { path + "/" + id.path }
}

extension ChildRules: Hooks {
    typealias Model = Child
    typealias Input = ChildInput
}
