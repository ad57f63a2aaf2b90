extension JobHandlers {
    /// All that the service has. Hand what a handler needs on to it here.
    static func all(database: any Database, cache: Cache = Cache()) -> JobHandlers {
        var handlers = JobHandlers()
        handlers.add(IndexBookHandler(database: database))
        handlers.add(SendDigestHandler(database: database))
        return handlers
    }
}
