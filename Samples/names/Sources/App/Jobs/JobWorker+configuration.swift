import Logging

extension JobWorker {
    /// As configured.
    init(
        _ configuration: JobsConfiguration,
        handlers: JobHandlers,
        database: any Database,
        signal: JobSignal = JobSignal(),
        clock: WallClock = .system,
        logger: Logger
    ) {
        let runner = JobRunner(
            rows: JobRows(database: database, clock: clock),
            handlers: handlers,
            limit: configuration.timeout,
            logger: logger
        )
        self.init(runner: runner, signal: signal, size: configuration.workers, grace: configuration.grace)
    }
}
