import ArgumentParser
import HorneroKit
import Importing

/// What both imports of databases take.
struct DatabaseImportOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Make a project of it in this directory.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The service's name. (default: after the database)", valueName: "name"))
  var name: String?

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Look at this table alone. Repeatable.", valueName: "table"))
  var only: [String] = []

  @Option(parsing: .singleValue, help: ArgumentHelp("Leave this table out. Repeatable.", valueName: "table"))
  var except: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Serve these very tables: refused, with the reasons, where a table cannot be served as it is."))
  var existing = false

  @Flag(name: .shortAndLong, help: "Say nothing but the description; not what is not carried.")
  var quiet = false

  /// Asks the database, and prints the description or makes the project.
  ///
  /// - Parameter title: of the database, for a name.
  func run(
    _ session: Session, _ shell: DatabaseShell, _ query: String, title: String,
    _ read: ([UInt8]) throws(ImportProblem) -> Catalogue
  ) throws {
    let catalogue: Catalogue
    do {
      catalogue = try read(try shell.ask(query))
    } catch let problem as ImportProblem {
      throw DatabaseImportProblem(
        "what the database says of itself is no JSON: \(problem.diagnostics.first?.message ?? "")")
    }
    var wish = DatabaseImport(title: name ?? title)
    wish.only = Set(only)
    wish.except = Set(except)
    wish.isExisting = existing
    let imported = try wish.description(of: catalogue)
    let style = session.errors.style
    if !quiet {
      for remark in imported.remarks {
        session.errors.line("\(style.bold(remark.subject + ":")) \(style.cyan("note:")) \(remark.message)")
      }
    }
    if !imported.deviations.isEmpty {
      for deviation in imported.deviations {
        session.errors.line("\(style.bold(deviation.subject + ":")) \(style.red("differs:")) \(deviation.message)")
      }
      throw Refused.cannotBeServed(Set(imported.deviations.map { String($0.subject.prefix { $0 != "." }) }).sorted())
    }
    let summary =
      "\(counted(imported.resources, "resource")) of \(title), \(counted(imported.remarks.count, "remark")) "
      + "(\(session.elapsed))"
    guard let output else {
      session.output.bytes(Array(imported.text.utf8))
      if !quiet { session.errors.line(summary) }
      return
    }
    let target = RunTarget.new(
      in: output, description: Array(imported.text.utf8), workingDirectory: session.workingDirectory)
    if target.project.isSettled { throw Refused.isProjectAlready(session.relative(target.project.root)) }
    if !quiet { session.output.line(summary) }
    var options = GenerateOptions()
    options.isQuiet = quiet
    try session.generate(options) { target }
  }
}
