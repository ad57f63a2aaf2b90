import Hummingbird

/// Caches.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/caches` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/caches` | 201 with the cache and its `Location`; 400, 401, 408, 409, 413, 422 |
/// | `GET /api/v2/caches/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/caches/{id}` | 200 with the changed cache; 400, 401, 404, 408, 409, 412, 413, 422 |
/// | `DELETE /api/v2/caches/{id}` | 204; 400, 401, 404, 412 |
struct CachesBlueprint: Blueprint {
    static let path = "/api/v2/caches"

    let caches: CacheModelRepository
    let cache: Cache
    let rules: any Hooks<CacheModel, CacheModelInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).cached(.caches, for: .minutes(5), in: cache).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).cached(.caches, for: .seconds(1), in: cache).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await caches.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await CacheModelInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let cacheModel = try await caches.create(input)
        await rules.didCreate(cacheModel)
        let location = Self.address(cacheModel.id)
        return .json(cacheModel, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: CacheModel.ID = try context.id()
        try QueryReader(request).finish()
        let cacheModel = try await caches.find(id)
        guard let cacheModel else { throw Problem.notFound }
        return .json(cacheModel).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: CacheModel.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await caches.update(id) { current in
            try precondition.require(current)
            var input = try CacheModelInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: CacheModel.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let cacheModel = try await caches.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let cacheModel else { throw Problem.notFound }
        await rules.didDelete(cacheModel)
        return Response(status: .noContent)
    }

    /// The path of one cache.
    static func address(_ id: CacheModel.ID) -> String { path + "/" + id.path }
}

extension CacheModelRules: Hooks {
    typealias Model = CacheModel
    typealias Input = CacheModelInput
}
