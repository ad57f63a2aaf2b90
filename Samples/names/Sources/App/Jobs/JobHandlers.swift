/// Who does which job.
struct JobHandlers: Sendable {
    struct Entry: Sendable {
        let policy: JobPolicy
        /// Gets the payload as it stands in the row.
        let handle: @Sendable (String, JobRun) async throws -> Void
    }

    private var entries: [String: Entry] = [:]

    /// Of the jobs that can be done.
    var names: [String] { entries.keys.sorted() }

    var policies: [String: JobPolicy] { entries.mapValues(\.policy) }

    subscript(name: String) -> Entry? { entries[name] }

    mutating func add<Handler: JobHandler>(_ handler: Handler) {
        let policy = Handler.Work.policy
        entries[policy.name] = Entry(policy: policy) { payload, run in
            try await handler.handle(Self.decoded(payload), run)
        }
    }

    /// - Throws: `JobRefused`, because it will never be another.
    private static func decoded<Work: Job>(_ payload: String, as type: Work.Type = Work.self) throws -> Work {
        do {
            return try Work(FieldReader(JSONValue(parsing: payload.utf8)))
        } catch let problem as Problem {
            let reasons = problem.errors.map { "\($0.field) \($0.message)" }.joined(separator: ", ")
            throw JobRefused("the payload does not fit: " + reasons)
        } catch is InvalidJSON {
            throw JobRefused("the payload is no JSON")
        }
    }
}
