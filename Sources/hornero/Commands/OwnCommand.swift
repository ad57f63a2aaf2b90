import ArgumentParser
import HorneroKit

struct OwnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "own",
    abstract: "Take a file over: Hornero never writes it again.",
    discussion: """
      From then on a run only says when it would have made another text of it. --release gives the file back: what \
      changes from then on is merged into it again.
      """
  )

  @Argument(help: ArgumentHelp("Files of the project, or folders.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Give the files back to Hornero.")
  var release = false

  @OptionGroup var place: ProjectOption
  @OptionGroup var loudness: QuietOption

  func run() throws {
    try Session.run(isQuiet: loudness.quiet) { session in
      let project = try place.project(session)
      let lock = try project.lockRun()
      _ = try project.recover()
      var request = PathRequest()
      request.workingDirectory = session.workingDirectory
      let known = try project.resolve(paths, request)
      let changed = try project.setOwned(known, !release, lock: lock)
      let verb = release ? "given back" : "yours"
      session.output.lines(changed.map { "  \(verb)  \($0)" })
      if changed.isEmpty {
        session.output.line(release ? "Nothing of this was yours to give back." : "All of this is yours already.")
      }
    }
  }
}
