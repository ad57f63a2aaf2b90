import ArgumentParser
import HorneroKit
import ServiceDescription

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a description, and name everything that is wrong with it.",
    discussion: """
      Nothing is written. Exits with 1 if there is an error; warnings change nothing.
      hornero explain CODE says more about a problem.
      """
  )

  @Argument(help: "The description. (default: ./hornero.yml, or that of the project around)")
  var path: String?

  @Option(
    help: ArgumentHelp("How to report: text, json, github (annotations of a change) or sarif.", valueName: "format"))
  var format = ProblemFormat.text

  @OptionGroup var loudness: QuietOption

  func run() throws {
    try Session.run(isQuiet: loudness.quiet && format == .text) { session in
      let target = try RunTarget.resolve(path: path, output: nil, workingDirectory: session.workingDirectory)
      let name = target.description.name
      do {
        let checked = try session.pipeline.lint(target.description)
        try session.pipeline.lintPack(of: target, checked)
        let warnings = (checked.warnings + checked.advice).sortedOnce()
        if let report = try format.report(warnings, in: name) {
          session.output.bytes(report)
        } else {
          session.print(warnings, in: checked.source)
          session.output.line(summary(of: checked.service, warnings, name, session))
        }
      } catch let error as InvalidDescription {
        guard let report = try format.report(error.diagnostics, in: name) else { throw error }
        session.output.bytes(report)
        throw ExitCode.wrong
      }
    }
  }

  private func summary(
    of service: Service, _ warnings: [Diagnostic], _ name: String, _ session: Session
  ) -> String {
    let fields = service.resources.reduce(0) { $0 + $1.fields.count }
    let remark = warnings.isEmpty ? "" : ", \(counted(warnings.count, "warning"))"
    return "\(name) is fine: \(counted(service.resources.count, "resource")), \(counted(fields, "field"))\(remark)"
      + " (\(session.elapsed))"
  }
}
