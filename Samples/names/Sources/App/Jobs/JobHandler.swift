/// Does the jobs of one kind.
protocol JobHandler<Work>: Sendable {
    associatedtype Work: Job

    /// - Throws: anything, and it is tried again; `JobRefused`, and it is dead.
    func handle(_ job: Work, _ run: JobRun) async throws
}
