import Hummingbird

/// Data.
///
/// | route | answers |
/// | --- | --- |
/// | `POST /api/v2/data` | 201 with the data and its `Location`; 400, 401, 408, 409, 413, 422 |
/// | `PATCH /api/v2/data/{id}` | 200 with the changed data; 400, 401, 404, 408, 409, 412, 413, 422 |
/// | `DELETE /api/v2/data/{id}` | 204; 400, 401, 404, 412 |
struct DataBlueprint: Blueprint {
    static let path = "/api/v2/data"

    let allData: DataModelRepository
    let rules: any Hooks<DataModel, DataModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await DataModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let data = try await allData.create(input)
        await rules.didCreate(data)
        let location = Self.address(data.id)
        return .json(data, status: .created, headers: [.location: location])
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: DataModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await allData.update(id) { current in
            try precondition.require(current)
            var input = try DataModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: DataModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let data = try await allData.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let data else { throw Problem.notFound }
        await rules.didDelete(data)
        return Response(status: .noContent)
    }

    /// The path of one data.
    static func address(_ id: DataModel.ID) -> String { path + "/" + id.path }
}

extension DataModelRules: Hooks {
    typealias Model = DataModel
    typealias Input = DataModelInput
}
