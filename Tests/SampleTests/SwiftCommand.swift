import Subprocess

struct CommandResult {
  var isSuccess: Bool
  /// Standard output and error together.
  var output: String
}

/// Runs `swift` and waits for it.
func swift(_ arguments: String...) async throws -> CommandResult { try await swift(arguments) }

func swift(_ arguments: [String]) async throws -> CommandResult {
  // Traits come out in random order otherwise, and force rebuilds. On PostgreSQL the suites run where that is meant.
  let environment = Environment.inherit.updating(["SWIFT_DETERMINISTIC_HASHING": "1", "TEST_DATABASE_URL": nil])
  let result = try await run(
    .name("swift"), arguments: Arguments(arguments), environment: environment, input: .none,
    output: .string(limit: 50_000_000), error: .combinedWithOutput)
  return CommandResult(isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput)
}
