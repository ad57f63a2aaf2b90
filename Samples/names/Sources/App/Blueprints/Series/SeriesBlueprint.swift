import Hummingbird

/// Series.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/series` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/series` | 201 with the series and its `Location`; 400, 401, 408, 409, 413, 422 |
/// | `GET /api/v2/series/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/series/{id}` | 200 with the changed series; 400, 401, 404, 408, 409, 412, 413, 422 |
/// | `DELETE /api/v2/series/{id}` | 204; 400, 401, 404, 412 |
struct SeriesBlueprint: Blueprint {
    static let path = "/api/v2/series"

    let allSeries: SeriesRepository
    let cache: Cache
    let rules: any Hooks<Series, SeriesInput>

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
        let kept = ListCache(cache, .series, items: .minutes(1), for: request)
        let ids = try await allSeries.ids(page)
        let total = try await kept.total(for: .seconds(1)) { try await allSeries.count() }
        let items = try await kept.items(ids) { try await allSeries.find($0) }
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await SeriesInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let series = try await allSeries.create(input)
        await rules.didCreate(series)
        let location = Self.address(series.id)
        return .json(series, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Series.ID = try context.id()
        try QueryReader(request).finish()
        let series = try await allSeries.find(id)
        guard let series else { throw Problem.notFound }
        return .json(series).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Series.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await allSeries.update(id) { current in
            try precondition.require(current)
            var input = try SeriesInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Series.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let series = try await allSeries.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let series else { throw Problem.notFound }
        await rules.didDelete(series)
        return Response(status: .noContent)
    }

    /// The path of one series.
    static func address(_ id: Series.ID) -> String { path + "/" + id.path }
}

extension SeriesRules: Hooks {
    typealias Model = Series
    typealias Input = SeriesInput
}
