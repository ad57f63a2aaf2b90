import ArgumentParser
import HorneroKit

struct Hornero: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hornero",
    abstract: "Builds a complete Swift server project from one description, and keeps it current.",
    discussion: """
      Start with:
        hornero new my-shop

      Exit codes: 0 done or nothing to do, 1 the description is wrong or the disk refuses, 2 --check found drift, \
      3 conflicts stand in files, 4 a decision is needed, 64 usage. Nothing is written on 1, 2, 4 and 64.
      """,
    version: Pipeline.version,
    subcommands: [
      NewCommand.self, GenerateCommand.self, LintCommand.self, FmtCommand.self, ExplainCommand.self, DiffCommand.self,
      StatusCommand.self, OwnCommand.self, UndoCommand.self, WatchCommand.self, ImportCommand.self,
      TemplateCommand.self,
      SchemaCommand.self, DoctorCommand.self, ManualCommand.self,
    ]
  )
}
