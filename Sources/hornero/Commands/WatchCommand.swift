import ArgumentParser
import FoundationEssentials
import HorneroKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Regenerate whenever the description is saved, and show what was done.",
    discussion: """
      What needs a decision is said and not done; hornero generate then takes it. Ends
      with Ctrl-C; a run that it interrupts is finished or taken back by the next.
      """
  )

  @OptionGroup var target: RunOptions

  @OptionGroup var loudness: LoudnessOptions

  /// In microseconds: too short to be felt, too long to be work.
  private static let pause: UInt32 = 150_000

  func run() throws {
    // Known to be there before anything is waited for.
    var last: [UInt8]?
    try Session.run { session in
      let target = try resolve(session)
      if !loudness.quiet { session.output.line("watching \(target.description.name); Ctrl-C ends it") }
    }
    while true {
      let text = current()
      if let text, text != last {
        runOnce()
        last = text
      }
      usleep(Self.pause)
    }
  }

  private func resolve(_ session: Session) throws -> RunTarget {
    try RunTarget.resolve(path: target.path, output: target.output, workingDirectory: session.workingDirectory)
  }

  /// The text as it is now; nil while an editor has put the file away to write another in its place.
  private func current() -> [UInt8]? {
    let folder = FileManager.default.currentDirectoryPath
    return try? RunTarget.resolve(path: target.path, output: target.output, workingDirectory: folder).description.bytes
  }

  /// A run like any other; its exit code is said by its words.
  private func runOnce() {
    try? Session.run { session in
      var options = loudness.options
      options.isDryRun = target.dryRun
      try session.generate(options) { try resolve(session) }
    }
  }
}
