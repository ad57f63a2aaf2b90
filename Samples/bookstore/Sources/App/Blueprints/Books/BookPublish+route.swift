import Foundation
import Hummingbird

/// What `POST /v1/books/{id}/publish` takes.
struct BookPublishInput: Sendable, Equatable {
    var id: Book.ID

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        id = try context.id()
        try QueryReader(request).finish()
    }
}

extension BookPublish: CustomRoute {}

extension BooksBlueprint {
    @Sendable func publish(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await BookPublishInput(request, context)
        let answer = try await bookPublish.answer(input, context: context)
        try await context.jobs.enqueue(IndexBookJob(bookID: input.id), to: books.database)
        return .json(answer)
    }
}
