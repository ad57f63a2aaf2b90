#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs another program and waits for it. It gets no input.
public enum Program {
  public struct Result: Sendable {
    /// As the shell says it.
    public var status: Int32
    public var output: [UInt8]

    /// Of the output, as text.
    public var firstLine: String? {
      String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    }
  }

  /// - Parameters:
  ///   - command: the program, which the search path knows, and its arguments.
  ///   - environment: what is different from this process; nil for what is taken out.
  ///   - hearsErrors: whether the output holds what it writes as errors; else that is lost.
  /// - Throws: `ProgramError` where it cannot be run.
  public static func run(
    _ command: [String], environment: [String: String?] = [:], hearsErrors: Bool = true
  ) throws -> Result {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ProgramError(program: command[0], reason: String(cString: strerror(errno))) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    if hearsErrors {
      posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var variables: [UnsafeMutablePointer<CChar>?] = variables(environment).map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    var process = pid_t()
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, &variables)
    close(ends[1])
    guard code == 0 else { throw ProgramError(program: command[0], reason: String(cString: strerror(code))) }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return Result(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F), output: output)
  }

  private static func readAll(_ file: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return output }
      output += buffer[..<count]
    }
  }

  private static func variables(_ changes: [String: String?]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if changes[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
      next += 1
    }
    return variables + changes.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
  }
}

public struct ProgramError: Error, Equatable, Sendable, CustomStringConvertible {
  public var program: String
  public var reason: String

  public var description: String { "\(program) cannot be run: \(reason)" }
}
