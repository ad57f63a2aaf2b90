/// `POST /api/v2/inputs/input/{input}`
struct InputModelInputRoute: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: InputModelInputRouteInput, context: AppContext) async throws -> InputModelInputRouteAnswer {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
