import ArgumentParser
import HorneroKit
import Importing

struct ImportSQLiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sqlite",
    abstract: "Make a description from the tables of a SQLite database.",
    usage: "hornero import sqlite <file> [--output <dir>] [<options>]",
    discussion: """
      The description goes to standard output, or with --output into a new project. What
      the language has no words for is said at its table. The file is only read; sqlite3,
      the engine's own command line, does it.
      """
  )

  @Argument(help: ArgumentHelp("The database.", valueName: "file"))
  var file: String

  @OptionGroup var options: DatabaseImportOptions

  func run() throws {
    try Session.run { session in
      let shell = try DatabaseShell.file(file, at: session.absolute(file))
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let title = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      try options.run(session, shell, Catalogue.query(.sqlite), title: title) {
        bytes throws(ImportProblem) in try Catalogue(sqlite: bytes)
      }
    }
  }
}
