import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// An empty folder in which the built `hornero` is run as a person would run it.
final class Workplace: Sendable {
  let folder: URL

  init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = parent.appendingPathComponent("hornero-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run of a program left behind.
  struct Result: Sendable {
    /// The exit code; 128 and the signal's number where a signal ended it.
    var code: Int
    var output: String
    var errors: String
  }

  /// The binary that was built with these tests.
  static let binary: String = {
    #if os(macOS)
      let products = Bundle(for: Workplace.self).bundleURL.deletingLastPathComponent()
    #else
      let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    return products.appendingPathComponent("hornero").path
  }()

  func hornero(_ arguments: String..., in folder: String = "", environment: [String: String] = [:]) async throws
    -> Result
  {
    try await run(Self.binary, arguments, in: folder, environment: environment)
  }

  /// A line for `/bin/sh`, in which `$hornero` is the binary.
  func shell(_ line: String) async throws -> Result {
    try await run("/bin/sh", ["-c", line], environment: ["hornero": Self.binary])
  }

  func run(
    _ program: String, _ arguments: [String], in subfolder: String = "", environment: [String: String] = [:]
  ) async throws -> Result {
    var updates: [Environment.Key: String?] = [:]
    for (name, value) in environment { updates[Environment.Key(rawValue: name) ?? "HORNERO_TEST"] = value }
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments), environment: .inherit.updating(updates),
      workingDirectory: FilePath(subfolder.isEmpty ? folder.path : path(subfolder)),
      output: .string(limit: 4 << 20), error: .string(limit: 4 << 20)
    )
    let code =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return Result(code: code, output: result.standardOutput, errors: result.standardError)
  }

  /// Gives the folder to somebody whom permissions stop, where whoever runs the tests may do anything.
  ///
  /// - Returns: the words for a shell that run the binary as that person.
  func withoutPrivileges() async throws -> String {
    guard getuid() == 0 else { return "$hornero" }
    let nobody = "65534"
    _ = try await shell("chown -R \(nobody) .")
    return "setpriv --reuid \(nobody) --clear-groups --inh-caps=-all --bounding-set=-all $hornero"
  }

  func path(_ path: String) -> String { folder.path + "/" + path }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: self.path(path))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ path: String) -> String? { try? String(contentsOfFile: self.path(path), encoding: .utf8) }

  func replace(_ old: String, with new: String, in path: String) throws {
    try write((read(path) ?? "").replacingOccurrences(of: old, with: new), to: path)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

  /// Everything in the folder: each path with its kind, permissions, time of change and text. Two equal trees mean
  /// that nothing was touched in between.
  ///
  /// - Parameter withTimes: whether the times of change take part.
  func tree(_ subfolder: String = "", withTimes: Bool = true) throws -> [String: String] {
    let root = subfolder.isEmpty ? folder.path : path(subfolder)
    var tree: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
      let text = (try? String(contentsOfFile: root + "/" + name, encoding: .utf8)) ?? ""
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      let mode = attributes[.posixPermissions] as? Int ?? 0
      tree[name] = "\(mode) \(withTimes ? time : 0) \(text)"
    }
    return tree
  }

  /// The files of a project that Hornero keeps current, from its lock.
  func generatedFiles(_ project: String) -> [String] {
    (read(project + "/.hornero/lock") ?? "").split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      return columns.count == 6 && columns[3] == "generated" ? String(columns[0]) : nil
    }
  }
}

/// A description, small and valid.
func notes(summary: String = "First words.", fields: String = "title: { type: string, length: 1..100 }") -> String {
  """
  hornero: 1
  service: Notes
  summary: \(summary)
  resources:
    Note:
      fields:
        \(fields)

  """
}
