import Hummingbird

/// Whoever wrote a book.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/authors` | 200 with a page; 304, 400, 401, 429 |
/// | `POST /v1/authors` | 201 with the author and its `Location`; 400, 401, 403, 408, 409, 413, 422, 429 |
/// | `GET /v1/authors/{id}` | 200; 304, 400, 401, 404, 429 |
/// | `PATCH /v1/authors/{id}` | 200 with the changed author; 400, 401, 403, 404, 408, 409, 412, 413, 422, 429 |
/// | `DELETE /v1/authors/{id}` | 204; 400, 401, 403, 404, 409, 412, 429 |
struct AuthorsBlueprint: Blueprint {
    static let path = "/v1/authors"

    let authors: AuthorRepository
    let cache: Cache
    let rules: any Hooks<Author, AuthorInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group
            .limitedByDefault()
            .allowed(.anyone)
            .cached(.authors, for: .minutes(1), unless: "fresh", in: cache)
            .get(use: list)
        group.limited(by: DynamicRates.rates).allowed(.editor, .admin).post(use: create)
        group.limitedByDefault().allowed(.anyone).cached(.authors, for: .hours(1), in: cache).get(":id", use: get)
        group.limited("30 per minute", by: DynamicRates.rates).allowed(.editor, .admin).patch(":id", use: update)
        group.limitedByDefault().allowed(.admin).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        query.readFlag("fresh")
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await authors.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await AuthorInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let author = try await authors.create(input)
        await rules.didCreate(author)
        let location = Self.address(author.id)
        return .json(author, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Author.ID = try context.id()
        try QueryReader(request).finish()
        let author = try await authors.find(id)
        guard let author else { throw Problem.notFound }
        return .json(author).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Author.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await authors.update(id) { current in
            try precondition.require(current)
            var input = try AuthorInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Author.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let author = try await authors.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let author else { throw Problem.notFound }
        await rules.didDelete(author)
        return Response(status: .noContent)
    }

    /// The path of one author.
    static func address(_ id: Author.ID) -> String { path + "/" + id.path }
}

extension AuthorRules: Hooks {
    typealias Model = Author
    typealias Input = AuthorInput
}
