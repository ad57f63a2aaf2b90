/// `POST /api/v2/tasks/job`
struct TaskModelJob: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: TaskModelJobInput, context: AppContext) async throws {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
