struct BookSearch: Sendable {
    let database: any Database

    func answer(_ input: BookSearchInput, context: AppContext) async throws -> [Book] {
        let first = try await BookRepository(database: database, cache: Cache()).find(1)
        return [first].compactMap(\.self)
    }
}
