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
    /// What it wrote as errors, where that is no part of the output.
    public var errors: [UInt8] = []

    /// Of the output, as text.
    public var firstLine: String? {
      String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    }
  }

  /// - Parameters:
  ///   - command: the program, which the search path knows, and its arguments.
  ///   - environment: what is different from this process; nil for what is taken out.
  ///   - hearsErrors: whether the output holds what it writes as errors, in the order of its writing.
  /// - Throws: `ProgramError` where it cannot be run.
  public static func run(
    _ command: [String], environment: [String: String?] = [:], hearsErrors: Bool = true
  ) throws -> Result {
    let output = try Pipe(for: command[0])
    let errors = try Pipe(for: command[0])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, hearsErrors ? output.writing : errors.writing, 2)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var variables: [UnsafeMutablePointer<CChar>?] = variables(environment).map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    var process = pid_t()
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, &variables)
    for pipe in [output, errors] { pipe.closeWriting() }
    guard code == 0 else { throw ProgramError(program: command[0], reason: String(cString: strerror(code))) }
    let (said, complained) = readAll(output.reading, errors.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return Result(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F), output: said, errors: complained)
  }

  /// Both at once: a program that waits for one of them to be read would never end.
  private static func readAll(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var files = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while files.contains(where: { $0.fd >= 0 }) {
      if poll(&files, 2, -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in files.indices where files[index].fd >= 0 && files[index].revents != 0 {
        let count = read(files[index].fd, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        // What is below zero is not looked at again.
        if count <= 0 { files[index].fd = -1 } else { texts[index] += buffer[..<count] }
      }
    }
    return (texts[0], texts[1])
  }

  /// Both ends are closed when nobody has it any more.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init(for program: String) throws(ProgramError) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw ProgramError(program: program, reason: String(cString: strerror(errno))) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      closeWriting()
      close(reading)
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
