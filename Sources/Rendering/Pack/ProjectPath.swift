import Templating

/// A path that a file of a project cannot have.
public struct PathProblem: Sendable, Equatable, CustomStringConvertible {
  public var path: String
  /// The entry of the pack and the subject whose file it would be.
  public var template: String
  public var subject: String
  /// What is wrong: `leaves the project`.
  public var reason: String

  /// `the path "../x" of resource.model for resource Book leaves the project`; controls are shown as escapes.
  public var description: String {
    let shown = path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? $0.escaped(asASCII: true) : String($0) }
    return "the path \"\(shown.joined())\" of \(template) for \(subject) \(reason)"
  }
}

/// Every path that cannot be, in the order of the paths.
public struct PathErrors: Error, Sendable, Equatable, CustomStringConvertible {
  public var problems: [PathProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }

  /// The same, each said where a pack gives the path.
  public func placed(in manifest: PackManifest) -> TemplateErrors {
    TemplateErrors(
      problems.map { problem in
        let entry = manifest.entries.first { $0.id == problem.template }
        return entry?.places.path.diagnostic(problem.description, nil)
          ?? TemplateDiagnostic(template: manifest.file, line: 1, column: 1, length: 1, message: problem.description)
      })
  }
}

/// What holds for the paths of a project on every file system: they stay inside, and no two are one file.
enum ProjectPath {
  /// What a project is made from, which no pack writes.
  private static let description = "hornero.yml"

  static func check(_ files: [RenderedFile]) throws(PathErrors) {
    var problems = files.compactMap { file in problem(with: file.path).map { file.problem($0) } }
    problems += clashes(among: files)
    if !problems.isEmpty { throw PathErrors(problems: problems) }
  }

  /// Why a file cannot have this path whatever the others have, nil if it can.
  static func problem(with path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.utf8.count == Self.description.utf8.count, folded(path) == Self.description {
      return "is that of the description"
    }
    // Nearly every path is of this kind, and a project has thousands.
    if isOrdinary(path) { return nil }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
      return "holds a control character"
    }
    if path.contains("\\") { return "holds a backslash" }
    if path.hasPrefix("/") { return "is absolute" }
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    if components.contains("") { return "has an empty component" }
    if components.contains("..") || components.contains(".") { return "leaves the project or names it twice" }
    if components.contains(where: { $0.utf8.count > 255 }) { return "has a component of more than 255 bytes" }
    // Spelt in any case: file systems that ignore it would find the real one.
    if components.contains(where: { folded($0) == ".git" }) { return "lies in git's own folder" }
    if folded(components[0]) == ".hornero" { return "lies in .hornero, which is the tool's own" }
    return nil
  }

  /// Whether nothing below has anything to look for: words of ASCII letters, digits and `-_+` between single slashes,
  /// with dots that begin none of them.
  private static func isOrdinary(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "."): if previous == UInt8(ascii: "/") { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
        break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "/") && path.utf8.count <= 255
  }

  /// Files that would be one file where case is ignored, or one a folder on the way to the other.
  private static func clashes(among files: [RenderedFile]) -> [PathProblem] {
    var owners: [String: RenderedFile] = [:]
    var problems: [PathProblem] = []
    for file in files {
      if let other = owners.updateValue(file, forKey: folded(file.path)) {
        problems.append(file.problem("is that of \(other.template) for \(other.subject) too"))
      }
    }
    // Most files share their folders: each is looked up for the first file in it alone.
    var seen: Set<Substring> = []
    for file in files {
      var folder = folded(file.path)[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard seen.insert(folder).inserted else { break }
        if let other = owners[String(folder)] {
          problems.append(file.problem("needs a folder where \(other.template) for \(other.subject) makes a file"))
        }
      }
    }
    return problems
  }

  /// One spelling for all that a file system may take for the same name. Strings compare by canonical equivalence.
  private static func folded(_ text: some StringProtocol) -> String { text.lowercased() }
}

extension RenderedFile {
  func problem(_ reason: String) -> PathProblem {
    PathProblem(path: path, template: template, subject: subject, reason: reason)
  }
}
