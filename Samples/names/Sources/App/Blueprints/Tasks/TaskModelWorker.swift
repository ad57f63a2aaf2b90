/// `POST /api/v2/tasks/{id}/worker`
struct TaskModelWorker: Sendable {
    let database: any Database

    /// - Throws: any `Problem`, which becomes the answer: `throw Problem(.conflict, detail: "Not today.")`.
    func answer(_ input: TaskModelWorkerInput, context: AppContext) async throws -> TaskModel {
        throw Problem(.notImplemented, detail: "This is not written yet.")
    }
}
