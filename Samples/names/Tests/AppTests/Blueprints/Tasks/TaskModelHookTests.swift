import Hummingbird
import Logging
import Testing

@testable import App

/// When the hooks of a task are called, and what becomes of their refusals.
struct TaskModelHookTests {
    private typealias Recorded = RecordedHooks<TaskModel, TaskModelInput>

    @Test func surroundACreation() async throws {
        let hooks = Recorded()
        try await withHooks(hooks) { service, hooked in
            let body = try await TaskModelFixture.body(0, in: service)
            let answer = try await hooked.post(TaskModelFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(hooks.calls == ["check", "willCreate", "didCreate"])
        }
    }

    @Test(arguments: ["check", "willCreate"])
    func refuseACreation(_ hook: String) async throws {
        let hooks = Recorded(refusing: hook)
        try await withHooks(hooks) { service, hooked in
            let body = try await TaskModelFixture.body(0, in: service)
            try await hooked.post(TaskModelFixture.path, body)
                .expectProblem(.unprocessableContent, ["field: custom"])
            #expect(!hooks.calls.contains("didCreate"))
        }
    }

    /// The log has what the answer must not tell.
    @Test func keepTheirFailuresToThemselves() async throws {
        let (hooks, log) = (Recorded(), RecordedLog())
        hooks.once("check") { throw BrokenDatabase.Failure() }
        try await withHooks(hooks, logger: log.logger) { service, hooked in
            let body = try await TaskModelFixture.body(0, in: service)
            let answer = try await hooked.post(TaskModelFixture.path, body)
            answer.expectProblem(.internalServerError)
            #expect(!answer.body.contains("no such table"))
            let line = try #require(log.lines.first { $0["level"] == "error" })
            #expect(line["error"]?.text.contains("no such table") == true)
            #expect(line["request_id"] == answer["request_id"])
            #expect(!hooks.calls.contains("didCreate"))
        }
    }

    @Test func surroundAChange() async throws {
        let hooks = Recorded()
        try await withHooks(hooks) { service, hooked in
            let row = try await service.create(TaskModelFixture.self)
            let answer = try await hooked.patch(TaskModelFixture.path(of: row), [:])
            #expect(answer.status == .ok, "\(answer.body)")
            #expect(hooks.calls == ["check", "willUpdate", "didUpdate"])
        }
    }

    @Test(arguments: ["check", "willUpdate"])
    func refuseAChange(_ hook: String) async throws {
        let hooks = Recorded(refusing: hook)
        try await withHooks(hooks) { service, hooked in
            let row = try await service.create(TaskModelFixture.self)
            try await hooked.patch(TaskModelFixture.path(of: row), [:])
                .expectProblem(.unprocessableContent, ["field: custom"])
            #expect(!hooks.calls.contains("didUpdate"))
        }
    }

    @Test func surroundADeletion() async throws {
        let hooks = Recorded()
        try await withHooks(hooks) { service, hooked in
            let row = try await service.create(TaskModelFixture.self)
            let answer = try await hooked.delete(TaskModelFixture.path(of: row))
            #expect(answer.status == .noContent, "\(answer.body)")
            #expect(hooks.calls == ["willDelete", "didDelete"])
        }
    }

    @Test func refuseADeletion() async throws {
        let hooks = Recorded(refusing: "willDelete")
        try await withHooks(hooks) { service, hooked in
            let path = TaskModelFixture.path(of: try await service.create(TaskModelFixture.self))
            try await hooked.delete(path).expectProblem(.unprocessableContent, ["field: custom"])
            #expect(hooks.calls == ["willDelete"])
            #expect(try await service.get(path).status == .ok)
        }
    }

    /// Nothing is written over, or deleted, that nobody has looked at.
    @Test func areAskedAgainWhenAnotherChangeComesBetween() async throws {
        let hooks = Recorded()
        try await withHooks(hooks) { service, hooked in
            let path = TaskModelFixture.path(of: try await service.create(TaskModelFixture.self))
            hooks.once("willUpdate") { _ = try await service.patch(path, [:]) }
            let answer = try await hooked.patch(path, [:])
            #expect(answer.status == .ok)
            #expect(hooks.calls == ["check", "willUpdate", "check", "willUpdate", "didUpdate"])
            hooks.once("willDelete") { _ = try await service.patch(path, [:]) }
            let deleted = try await hooked.delete(path)
            #expect(deleted.status == .noContent)
            #expect(hooks.calls.suffix(3) == ["willDelete", "willDelete", "didDelete"])
        }
    }

    /// - Parameter test: gets the service, and the same one with these hooks.
    private func withHooks(
        _ hooks: Recorded,
        logger: Logger = RecordedLog().logger,
        _ test: @escaping @Sendable (TestService, TestService) async throws -> Void
    ) async throws {
        try await withDatabase { service, database in
            let router = Router(context: AppContext.self)
            router.add(middleware: ErrorMiddleware())
            let blueprint = TasksBlueprint(
                tasks: TaskModelRepository(database: database),
                rules: hooks,
                taskModelJob: TaskModelJob(database: database),
                taskModelWorker: TaskModelWorker(database: database)
            )
            blueprint.addRoutes(to: router.group(RouterPath(TaskModelFixture.path)))
            try await withRoutes(router, logger: logger) { try await test(service, $0) }
        }
    }
}
