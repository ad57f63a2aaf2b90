struct BookPublish: Sendable {
    let database: any Database

    func answer(_ input: BookPublishInput, context: AppContext) async throws -> Book {
        guard let book = try await BookRepository(database: database, cache: Cache()).find(input.id) else { throw Problem.notFound }
        return book
    }
}
