import Hummingbird

/// Inputs.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/inputs` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/inputs` | 201 with the input and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/inputs/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/inputs/{id}` | 200 with the changed input; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/inputs/{id}` | 204; 400, 401, 404, 412 |
/// | `POST /api/v2/inputs/input/{input}` | 200 with an object; 400, 401, 404, 408, 413, 422 |
/// | `POST /api/v2/inputs/{id}/rules` | 204; 400, 401, 404, 408, 413, 422 |
/// | `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}` | 200 with an input; 304, 400, 401, 404 |
/// | `PUT /api/v2/inputs/{id}` | 204; 400, 401, 404, 408, 413, 422 |
/// | `DELETE /api/v2/inputs/validation` | 200 with inputs; 400, 401 |
/// | `PATCH /api/v2/inputs/a/b.c/~d` | 204; 400, 401 |
struct InputsBlueprint: Blueprint {
    static let path = "/api/v2/inputs"

    let inputs: InputModelRepository
    let cache: Cache
    let rules: any Hooks<InputModel, InputModelInput>
    let inputModelInputRoute: any CustomRoute<InputModelInputRouteInput, InputModelInputRouteAnswer>
    let inputModelRulesRoute: any CustomRoute<InputModelRulesRouteInput, Void>
    let inputModelClass: any CustomRoute<InputModelClassInput, InputModel>
    let inputModelPath: any CustomRoute<InputModelPathInput, Void>
    let inputModelValidation: any CustomRoute<InputModelValidationInput, [InputModel]>
    let inputModelAddress: any CustomRoute<InputModelAddressInput, Void>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
        group.allowed(.anyone).dropping(.inputs, from: cache).post("input/:input", use: input)
        group.allowed(.anyone).dropping(.inputs, from: cache).post(":id/rules", use: rulesRoute)
        group
            .allowed(.anyone)
            .cached(.inputs, for: .minutes(1), in: cache)
            .get("class/:self/:n/:x/:at/:key", use: classRoute)
        group.allowed(.anyone).dropping(.inputs, from: cache).put(":id", use: pathRoute)
        group.allowed(.anyone).dropping(.inputs, from: cache).delete("validation", use: validation)
        group.allowed(.anyone).dropping(.inputs, from: cache).patch("a/b.c/~d", use: addressRoute)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await inputs.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await InputModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let inputModel = try await inputs.create(input)
        await rules.didCreate(inputModel)
        let location = Self.address(inputModel.id)
        return .json(inputModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: InputModel.ID = try context.id()
        try QueryReader(request).finish()
        let inputModel = try await inputs.find(id)
        guard let inputModel else { throw Problem.notFound }
        return .json(inputModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: InputModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await inputs.update(id) { current in
            try precondition.require(current)
            var input = try InputModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: InputModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let inputModel = try await inputs.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let inputModel else { throw Problem.notFound }
        await rules.didDelete(inputModel)
        return Response(status: .noContent)
    }

    /// The path of one input.
    static func address(_ id: InputModel.ID) -> String { path + "/" + id.path }
}

extension InputModelRules: Hooks {
    typealias Model = InputModel
    typealias Input = InputModelInput
}
