import ArgumentParser
import HorneroKit

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Put the project back as it was before the last run, byte for byte.",
    discussion: """
      Nothing is put back where a file that the run wrote was edited since. The description stays as it is: change it \
      before the next run, or that will do the same again. A second undo brings the run back.
      """
  )

  @Flag(help: "Show what would be put back; write nothing.")
  var dryRun = false

  @OptionGroup var place: ProjectOption
  @OptionGroup var loudness: QuietOption

  func run() throws {
    try Session.run(isQuiet: loudness.quiet) { session in
      let project = try place.project(session)
      let lock = try project.lockRun()
      let undo = try withExtendedLifetime(lock) {
        _ = dryRun ? nil : try project.recover()
        let undo = try project.planUndo()
        if !dryRun { try project.apply(undo) }
        return undo
      }
      session.output.lines(undo.paths.prefix(Self.readable).map { "  \($0)" })
      if undo.paths.count > Self.readable {
        session.output.line("  and \(undo.paths.count - Self.readable) more")
      }
      // The last run may have been one of `hornero own`, which changes no file.
      let what = undo.paths.isEmpty ? "what is remembered of files" : counted(undo.paths.count, "file")
      session.output.line(
        dryRun
          ? "Nothing was written; \(what) would be as before the last run"
          : "Undone: \(what) as before the last run (\(session.elapsed)). "
            + "The description is as it was left; hornero undo again brings the run back.")
    }
  }

  /// More lines than this are too many to read.
  private static let readable = 40
}
