import Regeneration

/// What a run is about to do, written down before it does anything, so that the next run can finish it or take it back.
struct Journal: Equatable, Sendable {
  struct Step: Equatable, Sendable {
    var path: String
    /// Digests of what stands there before and after; `nil` for nothing.
    var old: Digest?
    var new: Digest?
  }

  /// Folders that are made, each after the one it is in.
  var folders: [String]
  /// The number of a step names its files under `.hornero/staging`.
  var steps: [Step]

  /// The journal of a run that came to its end: what is beside it is what the run replaced.
  static let done = "done"

  static func staged(_ number: Int) -> String { "\(Records.staging)/new-\(number)" }
  static func backup(_ number: Int, in folder: String = Records.staging) -> String { "\(folder)/old-\(number)" }
}

extension Journal {
  private static let heading = "hornero-journal 1"
  private static let end = "end"

  var text: String {
    var lines = [Self.heading]
    lines += folders.map { "folder\t\($0)" }
    lines += steps.map { "file\t\($0.old?.text ?? "-")\t\($0.new?.text ?? "-")\t\($0.path)" }
    lines.append(Self.end)
    return lines.joined(separator: "\n") + "\n"
  }

  /// - Throws: `ProjectError.damagedJournal` for anything but a whole journal with paths inside the project.
  init(text: String) throws {
    let lines = text.unicodeScalars.split(separator: "\n").map(String.init)
    guard lines.first == Self.heading else { throw ProjectError.damagedJournal("it is of another version") }
    guard lines.count >= 2, lines.last == Self.end else { throw ProjectError.damagedJournal("its end is missing") }
    (folders, steps) = ([], [])
    for (index, line) in lines.enumerated().dropFirst().dropLast() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let path = parts.last, Self.isInside(path) else { throw Self.damage(index) }
      switch (parts.first, parts.count) {
      case ("folder", 2): folders.append(path)
      case ("file", 4):
        let (old, new) = (Digest(parts[1]), Digest(parts[2]))
        guard parts[1] == "-" || old != nil, parts[2] == "-" || new != nil else { throw Self.damage(index) }
        steps.append(Step(path: path, old: old, new: new))
      default: throw Self.damage(index)
      }
    }
  }

  private static func damage(_ index: Int) -> ProjectError { .damagedJournal("line \(index + 1) is none of a journal") }

  /// Inside the project or among the records.
  private static func isInside(_ path: String) -> Bool {
    let prefix = Records.folder + "/"
    let rest = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    return ProjectPath.problem(with: rest) == nil
  }
}
