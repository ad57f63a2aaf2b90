import Hummingbird

/// Results.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/results` | 200 with a page; 304, 400, 401 |
/// | `GET /api/v2/results/{id}` | 200; 304, 400, 401, 404 |
/// | `DELETE /api/v2/results/{id}` | 204; 400, 401, 404, 412 |
struct ResultsBlueprint: Blueprint {
    static let path = "/api/v2/results"

    let results: ResultModelRepository
    let rules: any Hooks<ResultModel, Never>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await results.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: ResultModel.ID = try context.id()
        try QueryReader(request).finish()
        let result = try await results.find(id)
        guard let result else { throw Problem.notFound }
        return .json(result).unlessKnown(to: request)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: ResultModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let result = try await results.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let result else { throw Problem.notFound }
        await rules.didDelete(result)
        return Response(status: .noContent)
    }
}

extension ResultModelRules: Hooks {
    typealias Model = ResultModel
    typealias Input = Never
}
