import ArgumentParser
import Foundation

/// What can be done about jobs from outside.
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List jobs, begin dead ones anew, discard them.",
        subcommands: [List.self, Retry.self, Discard.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the jobs that are there, the oldest first.")

        @Flag(help: "Only those that nobody tries any more.")
        var dead = false

        @Option(help: "How many at most.")
        var limit = 1_000

        func run() async throws {
            for line in try await lines(StoredJobs(database: connect())) { print(line) }
        }

        /// One for each: its id, name, state, attempts and payload, and why the last attempt failed.
        func lines(_ jobs: StoredJobs) async throws -> [String] {
            try await jobs.list(onlyDead: dead, limit: limit).map { job in
                let reason = job.failure.map { "\t" + $0.replacing("\n", with: " ") } ?? ""
                return "\(job.id.path)\t\(job.name)\t\(job.state.rawValue)\t\(job.attempts)\t\(job.payload)\(reason)"
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Begin dead jobs anew, as if never tried.")

        @Argument(help: "The id of a dead job.")
        var id: JobID?

        @Flag(help: "All dead jobs.")
        var all = false

        func validate() throws {
            if all == (id != nil) { throw ValidationError("give either an id or --all") }
        }

        func run() async throws {
            let database = try await connect()
            let policies = JobHandlers.all(database: database).policies
            print(try await line(StoredJobs(database: database), policies))
        }

        /// What was done.
        ///
        /// - Throws: `JobsFailure` when that is nothing.
        func line(_ jobs: StoredJobs, _ policies: [String: JobPolicy]) async throws -> String {
            let count = try await jobs.retry(id?.uuid, policies)
            if id != nil, count == 0 { throw JobsFailure("there is no such dead job that this program can do") }
            return "\(count) begin anew"
        }
    }

    struct Discard: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forget jobs that nobody should do.")

        @Argument(help: "The ids of jobs that are not being done just now.")
        var ids: [JobID] = []

        @Option(help: ArgumentHelp("All jobs of this kind, also one that is gone from the program.", valueName: "name"))
        var job: String?

        func validate() throws {
            if ids.isEmpty == (job == nil) { throw ValidationError("give either ids or --job") }
        }

        func run() async throws {
            print(try await line(StoredJobs(database: connect())))
        }

        /// What was done.
        ///
        /// - Throws: `JobsFailure` when some are still there.
        func line(_ jobs: StoredJobs) async throws -> String {
            let count = if let job { try await jobs.discard(all: job) } else { try await jobs.discard(ids.map(\.uuid)) }
            if count < ids.count { throw JobsFailure("\(count) discarded; the others are not there, or being done") }
            return "\(count) discarded"
        }
    }
}

private func connect() async throws -> any Database {
    let configuration = try AppConfiguration.load()
    let database = try openDatabase(configuration.database)
    try await Migrator(database: database).prepare(configuration.database)
    return database
}

/// Why nothing was done.
struct JobsFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// As the list prints it.
struct JobID: ExpressibleByArgument {
    let uuid: UUID

    init?(argument: String) {
        guard let uuid = UUID(uuidString: argument) else { return nil }
        self.uuid = uuid
    }
}
