/// Why a file stops the whole run, and what the person can do about it.
public enum Refusal: Equatable, Sendable {
  /// A file is there that Hornero never wrote, with another text.
  case unknownFile
  /// Both the person and Hornero changed it, and it is no text that can be merged by line.
  case unmergeable
  /// Both changed it, and markers of a conflict, of git perhaps, stand in it.
  case markersLeft
  /// It was the person's, the pack now wants to keep it current, and what it began as is not known any more.
  case becomesGenerated
  /// A frozen file would read differently: the schema of existing databases changes.
  case needsMigration
  /// A frozen file is no longer made.
  case frozenVanished
  /// A file that moves to this path finds another one there.
  case targetTaken(from: String)
  /// Two files want one path, or paths that differ only in case.
  case clash(with: String)
  /// One file wants to be a folder of another.
  case folderClash(with: String)
  case unsafePath(String)
  case directory
  case link
  case unreadable(String)
  case blocked(by: String, why: String)

  /// One sentence without a full stop that begins after the path.
  public var why: String {
    switch self {
    case .unknownFile: "is there already, with a text that Hornero did not write"
    case .unmergeable: "was changed by you, and would be changed by Hornero too; it cannot be merged by line"
    case .markersLeft: "would be changed by Hornero, and conflict markers stand in it"
    case .becomesGenerated:
      "was yours, the template pack now wants to keep it current, and what it began as is not known any more"
    case .needsMigration:
      "is written once, because databases may have run it, and would read differently now"
    case .frozenVanished: "is written once, because databases may have run it, and is no longer made"
    case .targetTaken(let old): "is there already, and \(old) is to be moved there"
    case .clash(let other): "clashes with \(other): some file systems take them for one file"
    case .folderClash(let other): "would have to be a file and the folder of \(other)"
    case .unsafePath(let problem): problem
    case .directory: "is a folder, and a file belongs there"
    case .link: "is a symbolic link, and Hornero does not write through or over links"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .blocked(let folder, let why): "cannot be reached: \(folder) \(why)"
    }
  }

  /// What the person can do, as one or two sentences.
  public func wayOut(path: String) -> String {
    switch self {
    case .unknownFile, .unmergeable, .becomesGenerated:
      "Keep yours with --ours \(path), or take Hornero's with --theirs \(path). --diff shows both."
    case .markersLeft: "Settle the conflict in it and run again."
    case .needsMigration, .frozenVanished:
      "Take it and .hornero/applied.yml from the last commit. Or, while no database holds anything you need: "
        + "hornero generate --squash makes one migration of all."
    case .targetTaken: "Move one of the two away and run again."
    case .clash, .folderClash: "Rename one of the two in the description or the pack."
    case .unsafePath: "Mend the path in the pack."
    case .directory, .link: "Move it away and run again."
    case .unreadable: "Make it readable, or move it away, and run again."
    case .blocked(let folder, _): "Make \(folder) a folder of the project and run again."
    }
  }
}
