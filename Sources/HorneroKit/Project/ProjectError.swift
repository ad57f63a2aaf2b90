import Regeneration

/// Why a project cannot be worked on.
public enum ProjectError: Error, Equatable, Sendable {
  /// Another run held the project for too long.
  case busy
  /// `.hornero/lock` cannot be read.
  case damagedLock(LockError)
  /// The journal of an interrupted run cannot be read.
  case damagedJournal(String)
  /// A file was written by somebody between planning and writing.
  case changedMeanwhile(String)
  /// `.hornero`, or a file in it, is not what it should be.
  case notOurs(path: String, why: String)

  /// Whether a person has to decide something before a run can do anything.
  public var needsDecision: Bool {
    switch self {
    case .damagedLock, .damagedJournal, .notOurs: true
    case .busy, .changedMeanwhile: false
    }
  }
}

extension ProjectError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .busy: "another run is at work on this project; try again when it has finished"
    case .damagedLock(let error):
      ".hornero/lock:\(error.line): \(error.message)\n"
        + "  Mend the line, or take .hornero/lock from the last commit, and run again."
    case .damagedJournal(let why):
      ".hornero/journal cannot be read: \(why)\n"
        + "  A run was interrupted. Restore the project from the last commit, delete .hornero/journal and "
        + ".hornero/staging, and run again."
    case .changedMeanwhile(let path): "\(path) was changed while Hornero was about to write; run again"
    case .notOurs(let path, let why): "\(path) \(why)"
    }
  }
}
