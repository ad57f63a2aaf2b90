import ArgumentParser
import FoundationEssentials
import HorneroKit
import ServiceDescription

/// What every command has around it: where it runs, when it began, and where its words go.
struct Session {
  let pipeline = Pipeline.builtin
  let workingDirectory = FileManager.default.currentDirectoryPath
  let output: Output
  let errors: Output
  let format: ReportFormat.Format
  private let start = ContinuousClock.now

  /// Runs a command: its words are written when it ends, its errors become words and an exit code.
  ///
  /// - Parameter isQuiet: whether only what goes wrong is said.
  static func run(
    _ format: ReportFormat.Format = .text, isQuiet: Bool = false, _ body: (Session) throws -> Void
  ) throws {
    let session = Session(
      output: Output(.standardOutput, isQuiet: isQuiet), errors: Output(.standardError), format: format)
    let progress = Progress()
    defer { progress.end() }
    var code = ExitCode.success
    do {
      // Without one, a relative path would begin at the root of the disk.
      if session.workingDirectory.isEmpty { throw NoWorkingDirectory() }
      try body(session)
    } catch let exit as ExitCode {
      code = exit
    } catch {
      code = session.explain(error)
    }
    progress.end()
    session.output.flush()
    session.errors.flush()
    if code != .success { throw code }
  }

  /// How long the command has been at work, to be read by a person.
  var elapsed: String { seconds(start.duration(to: .now)) }

  /// A path as short as it can be said from here.
  func relative(_ path: String) -> String {
    if path == workingDirectory { return "." }
    return path.hasPrefix(workingDirectory + "/") ? String(path.dropFirst(workingDirectory.count + 1)) : path
  }

  /// A path as typed, seen from here.
  func absolute(_ path: String) -> String { HorneroKit.absolutePath(path, from: workingDirectory) }

  func print(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics { errors.line(diagnostic.formatted(in: source, color: errors.style.isOn)) }
  }

  private func explain(_ error: any Error) -> ExitCode {
    switch error {
    case let error as InvalidDescription:
      print(error.diagnostics, in: error.source)
      let count = error.diagnostics.count { $0.severity == .error }
      errors.line("\(counted(count, "error")) in \(error.source.file); nothing was written")
      return .wrong
    case let error as InvalidPack:
      for problem in error.problems {
        print([problem.diagnostic], in: problem.source)
        if let place = problem.includedFrom { errors.line("  included from \(place)") }
      }
      errors.line("\(counted(error.problems.count, "error")) in the pack \(error.pack); nothing was written")
      return .wrong
    case let error as PackError:
      errors.line("\(errors.style.red("refused:")) \(error)\nnothing was written")
      if case .moved = error { return .refused }
      return .wrong
    case is UnknownTemplate, is UnknownPath:
      errors.line("\(errors.style.red("hornero:")) \(error)")
      return .usage
    case let error as ProjectError where error.needsDecision:
      errors.line("\(errors.style.red("hornero:")) \(error); nothing was written")
      return .refused
    case let error as HistoryError:
      errors.line("\(errors.style.red("refused:")) \(error)\nnothing was written")
      return .refused
    case is WorkbenchError, is UndoError, is Refused:
      errors.line("\(errors.style.red("hornero:")) \(error); nothing was written")
      return .refused
    default:
      errors.line("\(errors.style.red("hornero:")) \(error)")
      return .wrong
    }
  }
}

extension ExitCode {
  /// The description is wrong, or the disk refuses.
  static let wrong = ExitCode(1)
  /// `--check` found drift.
  static let drift = ExitCode(2)
  /// Conflicts stand in files.
  static let conflicts = ExitCode(3)
  /// A decision is needed.
  static let refused = ExitCode(4)
  /// The command was not called as it wants to be.
  static let usage = ExitCode(64)
}

struct NoWorkingDirectory: Error, CustomStringConvertible {
  var description: String { "the folder that this shell is in is gone" }
}

/// A decision that is needed before there is a plan.
enum Refused: Error, CustomStringConvertible {
  case isProjectAlready(String)
  /// Tables that are not as a service would keep them.
  case cannotBeServed([String])

  var description: String {
    switch self {
    case .isProjectAlready(let folder):
      "\(folder) is a project already; change its hornero.yml and run hornero generate in it"
    case .cannotBeServed(let tables):
      "\(counted(tables.count, "table")) cannot be served as it is; leave out what differs with "
        + tables.map { "--except \($0)" }.joined(separator: " ")
    }
  }
}
