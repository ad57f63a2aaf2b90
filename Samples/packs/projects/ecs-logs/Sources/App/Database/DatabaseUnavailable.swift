/// The database cannot be reached, or does not answer in time. Answered by 503; the reason is for the log.
struct DatabaseUnavailable: Error, CustomStringConvertible {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    var description: String { "the database is unavailable: \(reason)" }
}
