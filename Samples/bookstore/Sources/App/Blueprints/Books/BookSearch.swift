/// `GET /v1/books/search/{term}`
struct BookSearch: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: BookSearchInput, context: AppContext) async throws -> [Book] {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
