import ArgumentParser
import HorneroKit

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say where a project stands: what you edited, deleted or took over, and what is open.",
    discussion: "Nothing is written. Exits with 3 while conflicts stand in files."
  )

  @Flag(name: .shortAndLong, help: "Name every file, also those that nobody touched.")
  var verbose = false

  @OptionGroup var place: ProjectOption
  @OptionGroup var report: ReportFormat

  func run() throws {
    try Session.run(report.format) { session in
      let project = try place.project(session)
      guard let status = try project.status() else { throw NoProject(folder: session.relative(project.root)) }
      if report.format == .json {
        session.output.bytes(try json(StatusJSON(status, verbose: verbose)))
      } else {
        session.output.lines(StatusReport(status, name: project.name, style: session.output.style, verbose).lines)
      }
      if status.files.contains(where: { $0.state == .conflict }) { throw ExitCode.conflicts }
    }
  }
}
