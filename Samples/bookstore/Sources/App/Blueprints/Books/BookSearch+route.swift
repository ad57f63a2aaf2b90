import Foundation
import Hummingbird

/// What `GET /v1/books/search/{term}` takes.
struct BookSearchInput: Sendable, Equatable {
    var term: String
    var year: Int64?

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        term = try context.parameter("term")
        var query = QueryReader(request)
        year = query.optional("year")
        try query.finish()
    }
}

extension BookSearch: CustomRoute {}

extension BooksBlueprint {
    @Sendable func search(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await BookSearchInput(request, context)
        return try await .json(bookSearch.answer(input, context: context)).unlessKnown(to: request)
    }
}
