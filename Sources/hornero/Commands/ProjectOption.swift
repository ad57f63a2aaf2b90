import ArgumentParser
import HorneroKit

/// Which project a command works on.
struct ProjectOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The project's directory. (default: the project around)", valueName: "dir"))
  var output: String?

  /// - Throws: `NoProject` where there is none.
  func project(_ session: Session) throws -> ProjectDirectory {
    let folder = session.absolute(output ?? ".")
    let project = output == nil ? ProjectDirectory.enclosing(folder) : ProjectDirectory(root: folder)
    guard let project, project.exists else { throw NoProject(folder: session.relative(folder)) }
    return project
  }
}

struct NoProject: Error, CustomStringConvertible {
  var folder: String

  var description: String {
    "\(folder == "." ? "this folder" : folder) is no project of Hornero's: it holds no .hornero, nor does a folder above"
  }
}
