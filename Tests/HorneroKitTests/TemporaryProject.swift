import Foundation
import Regeneration

@testable import HorneroKit

/// A project in a folder of its own, with renderings that a test decides.
struct TemporaryProject: ~Copyable {
  let folder: URL
  var directory: ProjectDirectory

  init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = parent.appendingPathComponent("hornero-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    directory = ProjectDirectory(root: folder.path + "/project")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let header = Lock(tool: "1", pack: "builtin 1", description: "hornero.yml")

  func path(_ path: String) -> String { directory.absolute(path) }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: self.path(path))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ path: String) -> String? { try? String(contentsOfFile: self.path(path), encoding: .utf8) }

  /// - Parameter files: texts by path; a path `new<old` is that of a file that was at `old` before.
  func plan(_ files: [String: String]) throws -> Plan {
    let generated = files.map { path, text in
      let names = path.split(separator: "<").map(String.init)
      return GeneratedFile(
        path: names[0], contents: Array(text.utf8), executable: path.hasSuffix(".sh"), ownership: .generated,
        template: names[0], subject: "service",
        former: names.dropFirst().map { Identity(template: $0, subject: "service") }
      )
    }
    return makePlan(generated, try directory.snapshot(for: generated), header: Self.header)
  }

  /// One run as the command line does it: lock, settle, plan, apply.
  @discardableResult
  func generate(_ files: [String: String]) throws -> Plan {
    let lock = try directory.lockRun()
    if lock != nil { _ = try directory.recover() }
    let plan = try plan(files)
    try directory.apply(plan, description: Array("\(files.count)".utf8), lock: lock)
    return plan
  }

  /// Everything under the project: texts with permissions, and folders. Empty where there is no project.
  func tree() throws -> [String: String] {
    var tree: [String: String] = [:]
    func visit(_ path: String, _ name: String) throws {
      switch try Disk().kind(of: path) {
      case .folder:
        tree[name + "/"] = "folder"
        for child in try Disk().names(in: path) { try visit("\(path)/\(child)", "\(name)/\(child)") }
      case .file(let mode):
        tree[name] = String(mode, radix: 8) + " " + String(decoding: try Disk().read(path), as: UTF8.self)
      case .link: tree[name] = "link"
      case .other: tree[name] = "other"
      case nil: break
      }
    }
    try visit(directory.root, "")
    return tree
  }
}

/// Pulls the plug: from one step on, or at one step only, every change to the disk fails.
final class Fault: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0
  private let steps: Range<Int>

  /// - Parameter steps: the numbers, from 0, of the steps that fail.
  init(at steps: Range<Int>) { self.steps = steps }

  static func once(_ step: Int) -> Fault { Fault(at: step..<step + 1) }
  static func forever(from step: Int) -> Fault { Fault(at: step..<Int.max) }
  static var never: Fault { Fault(at: 0..<0) }

  var stepsSeen: Int { lock.withLock { count } }

  var disk: Disk {
    Disk { _ in
      try self.lock.withLock {
        self.count += 1
        if self.steps.contains(self.count - 1) {
          throw DiskError(operation: "write", path: "?", reason: "No space left on device", code: ENOSPC)
        }
      }
    }
  }
}
