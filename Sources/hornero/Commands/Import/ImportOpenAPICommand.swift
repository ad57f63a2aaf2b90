import ArgumentParser
import HorneroKit
import Importing
import ServiceDescription

struct ImportOpenAPICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi",
    abstract: "Make a description from an OpenAPI document, 3.0 or 3.1, YAML or JSON.",
    discussion: """
      The description goes to standard output, or with --output into a new project. What
      the language has no words for is said at its place in the document.
      """
  )

  @Argument(help: ArgumentHelp("The document, or - for standard input.", valueName: "file"))
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Make a project of it in this directory.", valueName: "dir"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing but the description; not what is not carried.")
  var quiet = false

  /// In bytes. Documents of some services have several million.
  private static let largest = 64 << 20

  func run() throws {
    try Session.run { session in
      let document =
        try file == "-"
        ? DescriptionFile.standardInput()
        : DescriptionFile.read(file, at: session.absolute(file), largest: Self.largest)
      let source = SourceText(document.bytes, file: document.name)
      let imported: ImportedDescription
      do {
        imported = try importOpenAPI(document.bytes, file: document.name)
      } catch let problem as ImportProblem {
        throw InvalidDescription(diagnostics: problem.diagnostics, source: source)
      }
      if !quiet { session.print(imported.remarks, in: source) }
      let summary =
        "\(counted(imported.resources, "resource")) and \(counted(imported.routes, "route")) of \(document.name), "
        + "\(counted(imported.remarks.count, "remark")) (\(session.elapsed))"
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
}
