import Foundation

/// Runs a tool of the system that serves as second opinion, and gives what it printed.
///
/// - Parameter statuses: the exit statuses that are no failure.
func run(
  _ tool: String, _ arguments: [String] = [], input: [UInt8] = [], in folder: URL? = nil, statuses: Set<Int32> = [0]
) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments
  if let folder { process.currentDirectoryURL = folder }
  let (stdin, stdout) = (Pipe(), Pipe())
  process.standardInput = stdin
  process.standardOutput = stdout
  try process.run()
  try stdin.fileHandleForWriting.write(contentsOf: Data(input))
  try stdin.fileHandleForWriting.close()
  let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  guard statuses.contains(process.terminationStatus) else {
    throw OracleFailure(tool: tool, arguments: arguments, status: process.terminationStatus)
  }
  return String(decoding: output, as: UTF8.self)
}

struct OracleFailure: Error {
  var tool: String
  var arguments: [String]
  var status: Int32
}

/// A folder that is gone when `body` returns.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hornero-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A repeatable source of chance, so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
