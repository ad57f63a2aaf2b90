import Hummingbird

/// Strings.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/strings` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/strings` | 201 with the string and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/strings/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/strings/{id}` | 200 with the changed string; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/strings/{id}` | 204; 400, 401, 404, 412 |
struct StringsBlueprint: Blueprint {
    static let path = "/api/v2/strings"

    let strings: StringModelRepository
    let rules: any Hooks<StringModel, StringModelInput>

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
        let (items, total) = try await strings.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await StringModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let string = try await strings.create(input)
        await rules.didCreate(string)
        let location = Self.address(string.id)
        return .json(string, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: StringModel.ID = try context.id()
        try QueryReader(request).finish()
        let string = try await strings.find(id)
        guard let string else { throw Problem.notFound }
        return .json(string).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: StringModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await strings.update(id) { current in
            try precondition.require(current)
            var input = try StringModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: StringModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let string = try await strings.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let string else { throw Problem.notFound }
        await rules.didDelete(string)
        return Response(status: .noContent)
    }

    /// The path of one string.
    static func address(_ id: StringModel.ID) -> String { path + "/" + id.path }
}

extension StringModelRules: Hooks {
    typealias Model = StringModel
    typealias Input = StringModelInput
}
