/// `POST /api/v2/notes/user`
struct NoteUser: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: NoteUserInput, context: AppContext) async throws {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
