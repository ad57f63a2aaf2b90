import ArgumentParser
import HorneroKit

struct TemplateLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a pack: every name, every template with every sample, and that the Swift of it parses.",
    discussion: "Nothing is written. Exits with 1 if there is an error."
  )

  @Argument(help: ArgumentHelp("The pack's folder. (default: as for --pack)", valueName: "dir"))
  var folder: String?

  @OptionGroup var pack: PackOption

  func run() throws {
    try Session.run { session in
      var option = pack
      option.pack = folder ?? pack.pack
      let workbench = try option.workbench(session)
      let report = try workbench.lint()
      session.errors.lines(report.remarks.map { "note: \($0)" })
      session.errors.lines(report.syntaxErrors)
      if !report.isParsed { session.errors.line("note: there is no swiftc, so that the Swift was not parsed") }
      if !report.isFine {
        session.errors.line("\(counted(report.syntaxErrors.count, "error")) in what \(workbench.place) makes")
        throw ExitCode.wrong
      }
      session.output.line(
        "\(workbench.place) is fine: \(counted(report.files, "file")) of \(counted(report.samples, "sample"))"
          + " (\(session.elapsed))")
    }
  }
}
