#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program of the search path.
enum Tool {
  struct Result {
    /// The exit code; 128 and the signal's number where a signal ended it.
    var status: Int32
    /// What it wrote on both streams.
    var output: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  struct Missing: Error {
    var reason: String
  }

  /// Runs a program to its end.
  ///
  /// - Throws: `Missing` where it cannot be run.
  static func run(_ command: [String]) throws(Missing) -> Result {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Missing(reason: String(cString: strerror(errno))) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    close(ends[1])
    guard code == 0 else { throw Missing(reason: String(cString: strerror(code))) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return Result(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output)
  }
}
