/// `POST /v1/books/{id}/publish`
struct BookPublish: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: BookPublishInput, context: AppContext) async throws -> Book {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
