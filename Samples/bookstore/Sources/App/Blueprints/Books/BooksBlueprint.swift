import Hummingbird

/// Books.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/books` | 200 with a page; 304, 400, 401, 429 |
/// | `POST /v1/books` | 201 with the book and its `Location`; 400, 401, 403, 408, 409, 413, 422, 429 |
/// | `GET /v1/books/{id}` | 200; 304, 400, 401, 404, 429 |
/// | `PATCH /v1/books/{id}` | 200 with the changed book; 400, 401, 403, 404, 408, 409, 412, 413, 422, 429 |
/// | `DELETE /v1/books/{id}` | 204; 400, 401, 403, 404, 412, 429 |
/// | `POST /v1/books/{id}/publish` | 200 with a book; 400, 401, 403, 404, 409, 422, 429 |
/// | `GET /v1/books/search/{term}` | 200 with books; 304, 400, 401, 404, 429 |
///
/// Filters: `genre`, `author_id`, `published_year` (`_min` `_max`), `price` (`_min` `_max`), `in_print`, `created_at`
/// (`_after` `_before`).
/// Sort keys: `title`, `created_at`, `price`; the first is the default order.
struct BooksBlueprint: Blueprint {
    static let path = "/v1/books"

    let books: BookRepository
    let cache: Cache
    let idempotency: IdempotencyKeys
    let rules: any Hooks<Book, BookInput>
    let bookPublish: any CustomRoute<BookPublishInput, Book>
    let bookSearch: any CustomRoute<BookSearchInput, [Book]>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.limited("10 per minute").allowed(.anyone).get(use: list)
        group.limitedByTier().allowed(.editor, .admin).idempotent(by: idempotency).post(use: create)
        group
            .limited("30 per minute")
            .allowed(.anyone)
            .cached(.books, for: .minutes(10), in: cache)
            .get(":id", use: get)
        group.limitedByDefault().allowed(.editor, .admin).patch(":id", use: update)
        group.limitedByDefault().allowed(.admin).delete(":id", use: delete)
        group
            .limited("1 per hour")
            .allowed(.editor, .admin)
            .idempotent(by: idempotency)
            .dropping(.books, from: cache)
            .post(":id/publish", use: publish)
        group
            .limitedByDefault()
            .allowed(.anyone)
            .cached(.books, for: .minutes(1), in: cache)
            .get("search/:term", use: search)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let filter = ListFilter(&query, Book.filters)
        let order = SortOrder(&query, Book.sortKeys)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let kept = ListCache(cache, .books, items: .minutes(5), for: request)
        let ids = try await books.ids(page, filter.conditions, order)
        let total = try await kept.total(filter.query, for: .seconds(30)) { [filter] in
            try await books.count(filter.conditions)
        }
        let items = try await kept.items(ids) { try await books.find($0) }
        return Page(items: items, request: page, total: total, path: Self.path, query: filter.query + order.query)
            .response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await BookInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let claim = context.claim
        let jobs = context.jobs
        let book = try await books.create(input) { book, connection in
            try jobs.enqueue(IndexBookJob(bookID: book.id), in: connection)
            let location = Self.address(book.id)
            try claim?.record(.json(book, status: .created, headers: [.location: location]), connection)
        }
        await rules.didCreate(book)
        let location = Self.address(book.id)
        return .json(book, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Book.ID = try context.id()
        try QueryReader(request).finish()
        let book = try await books.find(id)
        guard let book else { throw Problem.notFound }
        return .json(book).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Book.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await books.update(id) { current in
            try precondition.require(current)
            var input = try BookInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        } recording: { [jobs = context.jobs] book, connection in
            try jobs.enqueue(IndexBookJob(bookID: book.id), in: connection)
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Book.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let book = try await books.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        } recording: { [jobs = context.jobs] book, connection in
            try jobs.enqueue(IndexBookJob(bookID: book.id), in: connection)
        }
        guard let book else { throw Problem.notFound }
        await rules.didDelete(book)
        return Response(status: .noContent)
    }

    /// The path of one book.
    static func address(_ id: Book.ID) -> String { path + "/" + id.path }
}

extension BookRules: Hooks {
    typealias Model = Book
    typealias Input = BookInput
}
