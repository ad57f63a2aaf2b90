import ServiceDescription
import Testing

@testable import Persistence

/// Jobs that wait while a program comes that calls them otherwise.
@Suite struct JobRenameTests {
  private let old = "  Book: { fields: { title: string } }\njobs: { a: { with: Book }, b: { with: Book }, c: {} }"
  private let rows = """
    INSERT INTO "queued_jobs" ("id", "job", "payload", "attempts", "created_at", "changed_at") VALUES
      ('00000000-0000-7000-8000-000000000001', 'a', '1', 0, NOW, NOW),
      ('00000000-0000-7000-8000-000000000002', 'b', '2', 0, NOW, NOW),
      ('00000000-0000-7000-8000-000000000003', 'c', '3', 0, NOW, NOW);

    """

  @Test(arguments: Shell.engines) func areTakenAlong(_ engine: DataStores.Engine) async throws {
    let new = "  Book: { fields: { title: string } }\njobs: { d: { was: a, with: Book }, b: { with: Book }, c: {} }"
    #expect(try await names(new, engine) == ["1|d", "2|b", "3|c"])
  }

  /// A payload of one job must not be taken for that of another.
  @Test(arguments: Shell.engines) func makeRoomForOthers(_ engine: DataStores.Engine) async throws {
    let new = "  Book: { fields: { title: string } }\njobs: { b: { was: a, with: Book }, c: {} }"
    #expect(try await names(new, engine) == ["1|b", "3|c"])
  }

  /// They wait for the program of before, or for somebody who discards them.
  @Test(arguments: Shell.engines) func stayWhenTheirJobGoes(_ engine: DataStores.Engine) async throws {
    let new = "  Book: { fields: { title: string } }\njobs: { b: { with: Book }, c: {} }"
    #expect(try await names(new, engine) == ["1|a", "2|b", "3|c"])
  }

  @Test func isDoneOnce() throws {
    let new = "  Book: { fields: { title: string } }\njobs: { d: { was: a, with: Book }, b: { with: Book }, c: {} }"
    let migration = SchemaMigration(try Correspondence(from: service(old), to: service(new)))
    #expect(migration.summary == "rename_job_a_to_d")
    #expect(SchemaMigration(try Correspondence(from: service(new), to: service(new))).isEmpty)
  }

  /// `payload|job` of each row after the migration.
  private func names(_ new: String, _ engine: DataStores.Engine) async throws -> [String] {
    let migration = SchemaMigration(try Correspondence(from: service(old), to: service(new)))
    let statements = migration.steps(for: engine).compactMap { step in
      if case .execute(let statement) = step { statement.text + ";\n" } else { nil }
    }
    let now = engine == .sqlite ? "0" : "now()"
    let script =
      try schema(old).script(for: engine) + rows.replacing("NOW", with: now) + statements.joined()
      + "SELECT \"payload\", \"job\" FROM \"queued_jobs\" ORDER BY \"payload\";"
    return try await Shell(engine: engine).run(script)
  }
}
