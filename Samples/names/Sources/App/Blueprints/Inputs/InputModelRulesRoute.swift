/// `POST /api/v2/inputs/{id}/rules`
struct InputModelRulesRoute: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: InputModelRulesRouteInput, context: AppContext) async throws {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
