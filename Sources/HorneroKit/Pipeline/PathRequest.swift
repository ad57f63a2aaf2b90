import Regeneration

/// What a person asks about single files, with the paths as they were typed: seen from the working directory, or from
/// the project.
public struct PathRequest: Sendable {
  public var only: [String] = []
  public var restore: [String] = []
  public var ours: [String] = []
  public var theirs: [String] = []
  /// Absolute.
  public var workingDirectory = "/"

  public init() {}

  /// The same with paths of the project.
  ///
  /// - Throws: `UnknownPath` for a path that is neither a file that Hornero makes or made, nor a folder of such.
  func resolved(in project: ProjectDirectory, files: [GeneratedFile], lock: Lock?) throws -> PlanRequest {
    var request = PlanRequest()
    if only.isEmpty && restore.isEmpty && ours.isEmpty && theirs.isEmpty { return request }
    let known = Set(files.map(\.path) + (lock?.entries.map(\.path) ?? []))
    func resolve(_ typed: String) throws -> String { try resolvedPath(typed, in: project, known: known) }
    request.only = try only.map(resolve)
    request.restore = try restore.map(resolve)
    for path in ours { request.settle[try resolve(path)] = .yours }
    for path in theirs {
      let path = try resolve(path)
      guard request.settle.updateValue(.hornero, forKey: path) == nil else { throw UnknownPath.bothSides(path) }
    }
    return request
  }

  /// A path of the project for one that was typed.
  func resolvedPath(_ typed: String, in project: ProjectDirectory, known: Set<String>) throws -> String {
    let absolute = PathText.absolute(typed, from: workingDirectory)
    if absolute == project.root { return "." }
    let plain = PathText.absolute(typed, from: "/").dropFirst()
    for path in [PathText.relative(absolute, below: project.root), String(plain)].compactMap({ $0 })
    where known.contains(path) || known.contains(where: { $0.hasPrefix(path + "/") }) {
      return path
    }
    throw UnknownPath.unknown(typed)
  }
}

extension ProjectDirectory {
  /// Paths of the project for paths that were typed.
  ///
  /// - Throws: `UnknownPath` for a path that the lock does not know.
  public func resolve(_ paths: [String], _ request: PathRequest) throws -> [String] {
    let known = Set(try readLock()?.entries.map(\.path) ?? [])
    return try paths.map { try request.resolvedPath($0, in: self, known: known) }
  }
}

/// A path that a person named and that cannot be meant.
public enum UnknownPath: Error, Equatable, Sendable, CustomStringConvertible {
  case unknown(String)
  case bothSides(String)

  public var description: String {
    switch self {
    case .unknown(let path): "\(path) is no file that Hornero makes, and no folder of such files"
    case .bothSides(let path): "\(path) cannot be settled for both sides"
    }
  }
}
