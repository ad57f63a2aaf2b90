import Hummingbird
import Logging
import Testing

@testable import App

/// What `POST /api/v2/tasks/{id}/worker` takes, and how it answers, whatever it does.
struct TaskModelWorkerRouteTests {
    private typealias Example = TaskModelWorkerExample
    private typealias Recorded = RecordedRoute<TaskModelWorkerInput, TaskModel>

    @Test func takesWhatIsDeclared() async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This goes no further.") }
        try await withRoute(route) { service in
            try await Example.send(to: service).expectProblem(.conflict)
            let input = try #require(route.inputs.first)
            #expect(input.id.asJSON == 1)
            #expect(input.name.asJSON == "Name 1")
            #expect(input.policy.asJSON == "a")
        }
    }

    /// The log has what the answer must not tell.
    @Test func keepsItsFailuresToItself() async throws {
        let log = RecordedLog()
        try await withRoute(Recorded { throw BrokenDatabase.Failure() }, logger: log.logger) { service in
            let answer = try await Example.send(to: service)
            answer.expectProblem(.internalServerError)
            #expect(!answer.body.contains("no such table"))
            let line = try #require(log.lines.first { $0["level"] == "error" })
            #expect(line["error"]?.text.contains("no such table") == true)
            #expect(line["request_id"] == answer["request_id"])
        }
    }

    @Test func answersWithWhatIsDeclared() async throws {
        try await withDatabase { service, database in
            let row = try await service.create(TaskModelFixture.self)
            let id = try #require(row["id"].flatMap { TaskModel.ID(path: $0.text) })
            let route = Recorded {
                let found = try #require(try await TaskModelRepository(database: database).find(id))
                return found
            }
            try await withRoute(route, enqueues: ["run", "task", "worker"]) { service in
                let answer = try await Example.send(to: service)
                #expect(answer.status == .ok)
                #expect(answer.json == JSONValue(row))
            }
        }
    }

    @Test(arguments: [
        "/api/v2/tasks/abc/worker",
        "/api/v2/tasks/0/worker",
        "/api/v2/tasks/007/worker",
        "/api/v2/tasks/+1/worker",
    ])
    func knowsNoOther(_ path: String) async throws {
        try await expectRefusal(path) { $0.expectProblem(.notFound) }
    }

    @Test(arguments: [
        BadQuery("name=%00&policy=a", "name: characters"),
        BadQuery("policy=%00&name=Name%201", "policy: characters"),
        BadQuery("policy=a%0A&name=Name%201", "policy: pattern"),
        BadQuery("policy=a%21&name=Name%201", "policy: pattern"),
        BadQuery("policy=%21a&name=Name%201", "policy: pattern"),
        BadQuery("policy=&name=Name%201", "policy: pattern"),
        BadQuery("policy=a", "name: required"),
        BadQuery("name=Name%201", "policy: required"),
        BadQuery("no_such_parameter=1&name=Name%201&policy=a", "no_such_parameter: unknown"),
    ])
    func refusesOtherParameters(_ bad: BadQuery) async throws {
        try await expectRefusal(Example.path + "?" + bad.query) { answer in
            answer.expectProblem(.badRequest, [bad.error])
        }
    }

    /// Expects that the owner's code does not see the request.
    private func expectRefusal(
        _ path: String,
        _ test: @escaping @Sendable (Answer) -> Void
    ) async throws {
        let route = Recorded { throw Problem(.conflict, detail: "This was let in.") }
        try await withRoute(route) { service in
            test(try await service.send(.post, path))
            #expect(route.inputs.isEmpty)
        }
    }

    /// Runs `test` on a service with this instead of the owner's code.
    ///
    /// - Parameter jobs: that are there when it has run.
    private func withRoute(
        _ route: Recorded,
        enqueues jobs: Set<String> = [],
        logger: Logger = RecordedLog().logger,
        _ test: @escaping @Sendable (TestService) async throws -> Void
    ) async throws {
        try await withDatabase { _, database in
            let router = Router(context: AppContext.self)
            router.add(middleware: ErrorMiddleware())
            let blueprint = TasksBlueprint(
                tasks: TaskModelRepository(database: database),
                rules: TaskModelRules(database: database),
                taskModelJob: TaskModelJob(database: database),
                taskModelWorker: route
            )
            blueprint.addRoutes(to: router.group("/api/v2/tasks"))
            try await withRoutes(router, logger: logger, test)
            let names = try await StoredJobs(database: database).list().map(\.name)
            #expect(Set(names) == jobs)
        }
    }
}
