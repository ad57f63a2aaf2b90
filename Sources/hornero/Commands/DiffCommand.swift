import ArgumentParser
import HorneroKit
import ServiceDescription

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Say what a change of a description means: for files, for clients of the API, for data, and for your code.",
    discussion: """
      Each description is a file, or a file in a git revision: hornero diff main:hornero.yml hornero.yml. Without \
      arguments, that of the last run is compared with the present one; --git REV compares the present one with that \
      of the revision. Nothing is written.

      Exits with 4 where --fail-on finds something, else with 0.
      """
  )

  @Argument(help: "The description of before.")
  var old: String?

  @Argument(help: "The description of now. (default: that of the project)")
  var new: String?

  @Option(help: ArgumentHelp("Compare with the description in this git revision.", valueName: "revision"))
  var git: String?

  @OptionGroup var options: ChangeOptions

  func validate() throws {
    if git != nil && old != nil { throw ValidationError("Give either two descriptions, or --git REVISION.") }
  }

  func run() throws {
    try Session.run(options.format.report) { session in
      let target = try RunTarget.resolve(path: new, output: nil, workingDirectory: session.workingDirectory)
      let comparison = try session.pipeline.compare(try former(session, target), target.description)
      let project = target.project.exists ? target.project : nil
      let report = ChangeReport(
        comparison.change, old: comparison.old.source.file, new: comparison.new.source.file,
        mentions: try project?.mentions(of: comparison.change) ?? [], files: comparison.files)
      switch options.format {
      case .text: session.output.lines(report.lines(session.output.style))
      case .json: session.output.bytes(try json(ChangeJSON(report)))
      case .github: session.output.lines(report.annotations())
      }
      if options.failOn.contains(where: { $0.isMet(by: comparison.change) }) { throw ExitCode.refused }
    }
  }

  private func former(_ session: Session, _ target: RunTarget) throws -> DescriptionFile {
    if let git {
      let path = session.relative(target.description.path)
      return try GitRevision.description("\(git):\(path)")
    }
    guard let old else { return try target.project.appliedDescription() }
    let absolute = session.absolute(old)
    do {
      return try DescriptionFile.read(old, at: absolute)
    } catch DescriptionFileError.missing where old.contains(":") {
      return try GitRevision.description(old)
    }
  }
}
