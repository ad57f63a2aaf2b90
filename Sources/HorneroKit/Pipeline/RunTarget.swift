import Regeneration

/// What a run works on: a description, and the project that it is for.
public struct RunTarget: Sendable {
  public var description: DescriptionFile
  public var project: ProjectDirectory
  /// The description relative to the project; `nil` when it lies outside, so that the project gets a copy.
  public var pathInProject: String?

  /// The name of a project's own description.
  public static let standardName = "hornero.yml"

  public init(description: DescriptionFile, project: ProjectDirectory) {
    self.description = description
    self.project = project
    let disk = project.disk
    let folder = disk.resolved(PathText.parent(of: description.path)) ?? PathText.parent(of: description.path)
    let file = PathText.absolute(PathText.name(of: description.path), from: folder)
    let inside = PathText.relative(file, below: disk.resolved(project.root) ?? project.root)
    pathInProject = inside.flatMap { ProjectPath.problem(with: $0) == nil ? $0 : nil }
  }

  /// The target of a new project, whose description is made up here.
  ///
  /// - Parameter folder: as typed, seen from the working directory.
  public static func new(in folder: String, description: [UInt8], workingDirectory: String) -> RunTarget {
    let project = ProjectDirectory(root: PathText.absolute(folder, from: workingDirectory))
    let name = folder.hasSuffix("/") ? folder + standardName : "\(folder)/\(standardName)"
    var target = RunTarget(
      description: DescriptionFile(name: name, path: project.absolute(standardName), bytes: description),
      project: project
    )
    // Not there yet, so it is written like the copy of one that lies elsewhere.
    target.pathInProject = nil
    return target
  }

  /// Finds out what a person means.
  ///
  /// - Without a path: the description of the project in `output`; else of the project in the working directory; else
  ///   `hornero.yml` there; else that of the project around.
  /// - Without an output: the project that was made from this description, else the description's own directory.
  ///
  /// - Throws: `DescriptionFileError`, `ProjectError`.
  public static func resolve(path: String?, output: String?, workingDirectory: String) throws -> RunTarget {
    let project = output.map { ProjectDirectory(root: PathText.absolute($0, from: workingDirectory)) }
    guard let path = path ?? (output == nil ? newDescription(in: workingDirectory) : nil) else {
      return try ownDescription(of: project, output: output, workingDirectory: workingDirectory)
    }
    let absolute = PathText.absolute(path, from: workingDirectory)
    let description = try DescriptionFile.read(path, at: absolute)
    if let project { return RunTarget(description: description, project: project) }
    let folder = PathText.parent(of: absolute)
    if let around = ProjectDirectory.enclosing(folder) {
      let target = RunTarget(description: description, project: around)
      if let inside = target.pathInProject, inside == (try around.descriptionPath()) { return target }
    }
    return RunTarget(description: description, project: ProjectDirectory(root: folder))
  }

  /// The standard description in a folder that is no project yet, though it may lie in one.
  private static func newDescription(in folder: String) -> String? {
    let project = ProjectDirectory(root: folder)
    let isThere = project.disk.resolved(project.absolute(standardName)) != nil
    return isThere && !project.exists ? standardName : nil
  }

  private static func ownDescription(
    of named: ProjectDirectory?, output: String?, workingDirectory: String
  ) throws -> RunTarget {
    let project = named ?? ProjectDirectory.enclosing(workingDirectory) ?? ProjectDirectory(root: workingDirectory)
    let absolute = project.absolute(try project.descriptionPath())
    if named == nil, !project.exists, project.disk.resolved(absolute) == nil { throw DescriptionFileError.noneHere }
    let name = PathText.relative(absolute, below: workingDirectory) ?? absolute
    return RunTarget(description: try DescriptionFile.read(name, at: absolute), project: project)
  }
}

extension ProjectDirectory {
  /// Where the project's own description is, relative to the project.
  func descriptionPath() throws -> String {
    guard let recorded = try readLock()?.description, ProjectPath.problem(with: recorded) == nil else {
      return RunTarget.standardName
    }
    return recorded
  }
}
