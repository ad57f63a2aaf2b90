import ArgumentParser
import HorneroKit

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make the project what its description says, without losing what you wrote.",
    discussion: """
      Inside a project no argument is needed. Everything is decided before anything is written: where a decision is \
      yours, nothing is written at all.

      The project is the directory of the description, or --output. A project elsewhere gets a copy of the \
      description, hornero.yml, so that it can be regenerated on its own. The copy follows the original until you edit \
      it and generate from it; from then on it is the project's own, and an original that says something else is \
      refused.
      """
  )

  @OptionGroup var target: RunOptions

  @Flag(help: "Exit with 2 if anything would be done; write nothing. Your own edits do not count.")
  var check = false

  @Flag(help: "Show what would be done line by line; write nothing.")
  var diff = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Touch this file or folder alone. The description does not count as applied. Repeatable.", valueName: "path"))
  var only: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Bring a file back as Hornero makes it, deleted or edited as it may be. Repeatable.", valueName: "path"))
  var restore: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Settle what is contested in a file for what you wrote. Repeatable.", valueName: "path"))
  var ours: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Settle what is contested in a file for what Hornero makes. Repeatable.", valueName: "path"))
  var theirs: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Allow what loses rows or may fail on them, such as drop:Book.isbn. Repeatable.", valueName: "name"))
  var allow: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Make one migration of all, for a service whose databases hold nothing you need."))
  var squash = false

  @OptionGroup var loudness: LoudnessOptions

  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Session.run(change.format.report) { session in
      var options = loudness.options
      options.isDryRun = target.dryRun
      options.isCheck = check
      options.showsDiff = diff
      options.format = change.format
      options.failOn = change.failOn
      options.paths.only = only
      options.paths.restore = restore
      options.paths.ours = ours
      options.paths.theirs = theirs
      options.paths.allowed = Set(allow)
      options.paths.squashes = squash
      options.paths.workingDirectory = session.workingDirectory
      try session.generate(options) {
        try RunTarget.resolve(path: target.path, output: target.output, workingDirectory: session.workingDirectory)
      }
    }
  }
}
