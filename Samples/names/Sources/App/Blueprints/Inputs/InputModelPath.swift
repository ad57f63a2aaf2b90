/// `PUT /api/v2/inputs/{id}`
struct InputModelPath: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: InputModelPathInput, context: AppContext) async throws {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
