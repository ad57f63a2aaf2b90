extension JobHandlers {
    /// All that the service has. Hand what a handler needs on to it here.
    static func all(database: any Database, cache: Cache = Cache()) -> JobHandlers {
        var handlers = JobHandlers()
        handlers.add(JobHandlerWork(database: database))
        handlers.add(WorkerHandler(database: database))
        handlers.add(TaskHandler(database: database))
        handlers.add(RunHandler(database: database))
        handlers.add(QueueHandler(database: database))
        handlers.add(FollowHandler(database: database))
        handlers.add(StoredHandler(database: database))
        return handlers
    }
}
