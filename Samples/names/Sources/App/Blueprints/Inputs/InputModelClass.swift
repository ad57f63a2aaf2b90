/// `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}`
struct InputModelClass: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: InputModelClassInput, context: AppContext) async throws -> InputModel {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
