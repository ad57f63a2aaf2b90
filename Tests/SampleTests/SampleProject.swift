import Foundation
import HorneroKit
import Rendering
import ServiceDescription
import Testing

/// One folder of `Samples/`: a description and the project that was made from it.
struct SampleProject: CustomTestStringConvertible, Sendable {
  let name: String

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every folder with a description.
  static let all: [SampleProject] = {
    let samples = repository.appending(path: "Samples").path
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: samples)) ?? []
    return folders.sorted().map(SampleProject.init).filter { project in
      FileManager.default.fileExists(atPath: project.folder.appending(path: description).path)
    }
  }()

  /// Those of the packs in `Samples/packs`.
  static let ofPacks = ["house-style", "ecs-logs"].map { SampleProject(name: "packs/projects/\($0)") }

  static let description = "hornero.yml"

  var folder: URL { Self.repository.appending(path: "Samples").appending(path: name) }
  var testDescription: String { name }

  /// - Parameter lines: what its description does not say.
  func service(with lines: String = "") throws -> Service {
    let text = [UInt8](try read(Self.description)) + Array("\n\(lines)\n".utf8)
    let (service, diagnostics) = parseService(text, file: Self.description)
    guard let service else { throw BrokenSample(messages: diagnostics.map(\.message)) }
    return service
  }

  /// What its description makes, by path.
  func rendered(with lines: String = "") throws -> [String: [UInt8]] {
    let files = try render(service(with: lines), with: pack(with: lines)).map { ($0.path, $0.contents) }
      // The samples are inside this repository.
      .filter { !GitRoot.isOnlyForRoot($0.0) }
    return Dictionary(files) { first, _ in first }
  }

  /// The pack that it asks for, with its values.
  func pack(with lines: String = "") throws -> Pack {
    let service = try service(with: lines)
    guard case .directory(let path) = service.pack else { return try Pack.builtin() }
    let pack = try PackWorkbench(root: folder.appending(path: path).standardized.path, place: path).pack()
    return pack.with(pack.manifest.values(of: service.team, pack: nil).0)
  }

  func read(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }

  /// The files of the committed project, without its description, its records and what building leaves.
  func committed() throws -> Set<String> {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Set(
      all.filter { path in
        let first = path.prefix { $0 != "/" }
        let isFolder =
          (try? folder.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
        return !isFolder && path != Self.description && first != ".hornero" && first != "Package.resolved"
          && !first.hasPrefix(".build") && first != ".swiftpm" && !path.contains(".sqlite")
      })
  }

  /// Makes the project anew, as a person would with `hornero generate`, and leaves out the merge base.
  func record() throws {
    let files = FileManager.default
    for path in try files.contentsOfDirectory(atPath: folder.path) where path != Self.description {
      try files.removeItem(at: folder.appending(path: path))
    }
    let target = try RunTarget.resolve(
      path: folder.appending(path: Self.description).path, output: nil, workingDirectory: folder.path)
    try Pipeline.builtin.prepare(target, isReadOnly: false).apply()
    try files.removeItem(at: folder.appending(path: ".hornero/base"))
  }
}

struct BrokenSample: Error {
  let messages: [String]
}
