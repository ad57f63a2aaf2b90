/// `task`
///
/// It may be done more than once: a process can die after the work and before that is written down. So a second time must
/// do no harm. What belongs into the database is done exactly once where `run.finish(in: connection)` is called in the
/// same transaction.
struct TaskHandler: Sendable {
    let database: any Database

    /// - Throws: anything, and it is tried again later; `JobRefused`, and it is dead at once. Dead jobs are kept:
    ///   `App jobs retry --all` begins them anew.
    func handle(_ job: TaskJob, _ run: JobRun) async throws {
        throw JobRefused("This is not written yet.")
    }
}
