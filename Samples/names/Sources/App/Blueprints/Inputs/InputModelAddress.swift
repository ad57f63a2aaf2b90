/// `PATCH /api/v2/inputs/a/b.c/~d`
struct InputModelAddress: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: InputModelAddressInput, context: AppContext) async throws {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
