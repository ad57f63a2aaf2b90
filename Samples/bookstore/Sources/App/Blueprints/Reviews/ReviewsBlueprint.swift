import Hummingbird

/// What a reader says about a book.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/reviews` | 200 with a page; 304, 400, 401 |
/// | `POST /v1/reviews` | 201 with the review and its `Location`; 400, 401, 408, 413, 422, 429 |
/// | `GET /v1/reviews/{id}` | 200; 304, 400, 401, 404, 429 |
/// | `PATCH /v1/reviews/{id}` | 200 with the changed review; 400, 401, 403, 404, 408, 412, 413, 422, 429 |
/// | `DELETE /v1/reviews/{id}` | 204; 400, 401, 403, 404, 412, 429 |
///
/// Filters: `book_id`, `stars` (`_min` `_max`), `read_at` (`_after` `_before`), `device`, `recommended_by_id`.
/// Sort keys: `-created_at`, `stars`, `read_at`; the first is the default order.
struct ReviewsBlueprint: Blueprint {
    static let path = "/v1/reviews"

    let reviews: ReviewRepository
    let cache: Cache
    let rules: any Hooks<Review, ReviewInput>

    /// Whom a row is shown to.
    private static let readers: [Grant] = [.anyone]

    /// Who may name somebody else as the owner of a row.
    private static let managers: [Grant] = []

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.limited("5 per minute", "20 per hour").allowed(.user).post(use: create)
        group.limitedByDefault().allowed(.anyone).cached(.reviews, for: .days(1), in: cache).get(":id", use: get)
        group.limitedByDefault().allowed(.owner).patch(":id", use: update)
        group.limitedByDefault().allowed(.owner, .admin).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let filter = ListFilter(&query, Review.filters)
        let order = SortOrder(&query, Review.sortKeys)
        let cursor = ListCursor(Review.cursorColumns, order, path: Self.path, filter: filter.query)
        let page = CursorRequest(&query, cursor, within: filter.conditions, size: 20, maximum: 100)
        try query.finish()
        let (ids, last) = try await reviews.ids(page)
        let kept = ListCache(cache, .reviews, items: .seconds(45), for: request)
        let items = try await kept.items(ids) { try await reviews.find($0) }
        return CursorPage(items: items, next: last.map { cursor.text($0) }).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ReviewInput(request.fields(context))
        input.ownerID = input.ownerID ?? context.principal?.id
        guard input.ownerID != nil else { throw Problem.unauthenticated }
        try context.require(owner: input.ownerID, as: "owner_id", managers: Self.managers)
        try await rules.check(input)
        try await rules.willCreate(&input)
        let review = try await reviews.create(input)
        await rules.didCreate(review)
        let location = Self.address(review.id)
        return .json(review, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Review.ID = try context.id()
        try QueryReader(request).finish()
        let review = try await reviews.find(id)
        guard let review else { throw Problem.notFound }
        return .json(review).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Review.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await reviews.update(id) { current in
            try context.require(rowOf: current.ownerID, shownTo: Self.readers)
            try precondition.require(current)
            var input = try ReviewInput(fields, over: current)
            if input.ownerID != current.ownerID {
                try context.require(owner: input.ownerID, as: "owner_id", managers: Self.managers)
            }
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Review.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let review = try await reviews.delete(id) { current in
            try context.require(rowOf: current.ownerID, shownTo: Self.readers)
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let review else { throw Problem.notFound }
        await rules.didDelete(review)
        return Response(status: .noContent)
    }

    /// The path of one review.
    static func address(_ id: Review.ID) -> String { path + "/" + id.path }
}

extension ReviewRules: Hooks {
    typealias Model = Review
    typealias Input = ReviewInput
}
