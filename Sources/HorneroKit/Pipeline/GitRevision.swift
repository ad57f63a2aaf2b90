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
    let result = try Program.run(["git", "show", "--no-textconv", "\(revision):\(place)"])
    guard result.status == 0 else { throw GitError(name: name, reason: result.firstLine ?? "git failed") }
    return DescriptionFile(name: name, path: "/" + name, bytes: result.output)
  }
}

public struct GitError: Error, Equatable, Sendable, CustomStringConvertible {
  public var name: String
  public var reason: String

  public var description: String { "\(name) cannot be read from git: \(reason)" }
}
