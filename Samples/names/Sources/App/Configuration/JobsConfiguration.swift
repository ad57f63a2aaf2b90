/// Who does the jobs, and how long that may take.
struct JobsConfiguration: Sendable {
    /// How many at a time in this process; 0 leaves them to others.
    var workers: Int
    /// For one attempt. After it the attempt has failed.
    var timeout: Duration
    /// For what goes on when the process is to end.
    var grace: Duration

    init(_ settings: Settings) throws {
        workers = try settings.int("JOBS_WORKERS", in: 0...1_000)
        timeout = .seconds(try settings.int("JOBS_TIMEOUT", in: 1...86_400))
        grace = .seconds(try settings.int("JOBS_GRACE", in: 0...3_600))
    }
}
