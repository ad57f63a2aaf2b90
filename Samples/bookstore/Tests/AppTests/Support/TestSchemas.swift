@testable import App

/// Schemas for tests that run side by side.
///
/// To make the tables of a service takes longer than most tests. A schema that a test leaves with the tables as they were
/// is emptied, and the next test gets it; the last test of all drops them.
actor TestSchemas {
    static let shared = TestSchemas()

    private var run: Task<TestSchemaRun, any Error>?
    private var guests = 0
    private var count = 0
    private var idle: [TestSchema] = []

    /// Keeps schemas for as long as one of the tests that called this is not done.
    nonisolated func open(_ server: String, _ work: (TestSchemaRun) async throws -> Void) async throws {
        let run = await enter(server)
        do {
            try await work(run.value)
        } catch {
            try await leave()
            throw error
        }
        try await leave()
    }

    /// Runs `test` with the URL of a schema that no other test has for now.
    nonisolated func with(_ run: TestSchemaRun, isNew: Bool, _ test: (String) async throws -> Void) async throws {
        let schema = isNew ? try await TestSchema(name(run), in: run) : try await take(run)
        do {
            try await test(schema.url)
        } catch {
            try await schema.drop()
            throw error
        }
        // Whatever keeps it from being emptied, it goes then.
        let isEmpty = (try? await schema.empty()) ?? false
        if isEmpty { await keep(schema) } else { try await schema.drop() }
    }

    private func take(_ run: TestSchemaRun) async throws -> TestSchema {
        if let schema = idle.popLast() { return schema }
        var schema = try await TestSchema(name(run), in: run)
        do {
            try await schema.migrate()
        } catch {
            try await schema.drop()
            throw error
        }
        return schema
    }

    private func keep(_ schema: TestSchema) { idle.append(schema) }

    private func name(_ run: TestSchemaRun) -> String {
        count += 1
        return "\(run.name)_\(count)"
    }

    private func enter(_ server: String) -> Task<TestSchemaRun, any Error> {
        guests += 1
        let current = run ?? Task { try await TestSchemaRun(server) }
        run = current
        return current
    }

    private func leave() async throws {
        guests -= 1
        guard guests == 0, let last = run else { return }
        // Whoever comes while these are dropped begins a run of its own.
        let schemas = idle
        (run, idle) = (nil, [])
        let current = try await last.value
        for schema in schemas { try await schema.drop() }
        withExtendedLifetime(current) {}
    }
}
