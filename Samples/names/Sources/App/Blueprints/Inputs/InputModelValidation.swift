/// `DELETE /api/v2/inputs/validation`
struct InputModelValidation: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: InputModelValidationInput, context: AppContext) async throws -> [InputModel] {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
