import ArgumentParser
import HorneroKit

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a description, and name everything that is wrong with it.",
    discussion: "Nothing is written. Exits with 1 if there is an error."
  )

  @Argument(help: "The description. (default: ./hornero.yml, or that of the project around)")
  var path: String?

  func run() throws {
    try Session.run { session in
      let target = try RunTarget.resolve(path: path, output: nil, workingDirectory: session.workingDirectory)
      let checked = try session.pipeline.lint(target.description)
      try session.pipeline.lintPack(of: target, checked)
      session.print(checked.warnings, in: checked.source)
      let resources = checked.service.resources
      let fields = resources.reduce(0) { $0 + $1.fields.count }
      session.output.line(
        "\(target.description.name) is fine: \(counted(resources.count, "resource")), \(counted(fields, "field"))"
          + " (\(session.elapsed))"
      )
    }
  }
}
