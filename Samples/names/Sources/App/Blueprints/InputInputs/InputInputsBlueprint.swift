import Hummingbird

/// Input inputs.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/input-inputs` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/input-inputs` | 201 with the input input and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/input-inputs/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/input-inputs/{id}` | 200 with the changed input input; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/input-inputs/{id}` | 204; 400, 401, 404, 412 |
struct InputInputsBlueprint: Blueprint {
    static let path = "/api/v2/input-inputs"

    let inputInputs: InputInputRepository
    let rules: any Hooks<InputInput, InputInputInput>

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
        let (items, total) = try await inputInputs.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await InputInputInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let inputInput = try await inputInputs.create(input)
        await rules.didCreate(inputInput)
        let location = Self.address(inputInput.id)
        return .json(inputInput, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: InputInput.ID = try context.id()
        try QueryReader(request).finish()
        let inputInput = try await inputInputs.find(id)
        guard let inputInput else { throw Problem.notFound }
        return .json(inputInput).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: InputInput.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await inputInputs.update(id) { current in
            try precondition.require(current)
            var input = try InputInputInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: InputInput.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let inputInput = try await inputInputs.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let inputInput else { throw Problem.notFound }
        await rules.didDelete(inputInput)
        return Response(status: .noContent)
    }

    /// The path of one input input.
    static func address(_ id: InputInput.ID) -> String { path + "/" + id.path }
}

extension InputInputRules: Hooks {
    typealias Model = InputInput
    typealias Input = InputInputInput
}
