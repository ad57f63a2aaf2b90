#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The text of a file in a git revision, `main:hornero.yml`.
public enum GitRevision {
  /// - Parameters:
  ///   - name: revision and path, the path seen from the working directory.
  /// - Throws: `GitError` with what git says.
  public static func description(_ name: String) throws -> DescriptionFile {
    guard let colon = name.firstIndex(of: ":") else { throw GitError(name: name, reason: "no path after the revision") }
    let (revision, path) = (name[..<colon], name[name.index(after: colon)...])
    // Without the dot git would look from the top of its repository.
    let place = path.hasPrefix("/") || path.hasPrefix(".") ? String(path) : "./" + path
    let (status, output) = try run(["git", "show", "--no-textconv", "\(revision):\(place)"], name)
    guard status == 0 else {
      let text = String(decoding: output, as: UTF8.self)
      throw GitError(name: name, reason: text.split(separator: "\n").first.map(String.init) ?? "git failed")
    }
    return DescriptionFile(name: name, path: "/" + name, bytes: output)
  }

  /// Runs a program of the search path, and gives what it writes on both streams.
  private static func run(_ command: [String], _ name: String) throws -> (status: Int32, output: [UInt8]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw GitError(name: name, reason: String(cString: strerror(errno))) }
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
    guard code == 0 else { throw GitError(name: name, reason: "git cannot be run: \(String(cString: strerror(code)))") }
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
    return (status, output)
  }
}

public struct GitError: Error, Equatable, Sendable, CustomStringConvertible {
  public var name: String
  public var reason: String

  public var description: String { "\(name) cannot be read from git: \(reason)" }
}
