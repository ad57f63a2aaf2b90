import ArgumentParser
import HorneroKit

struct NewPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-pack",
    abstract: "Start a template pack: a header for every Swift file, and what else it can say, explained."
  )

  @Argument(help: "The name of the pack, and of its folder: a to z, digits and hyphens.")
  var name: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The pack's folder. (default: ./NAME)", valueName: "dir"))
  var output: String?

  func run() throws {
    try Session.run { session in
      let folder = session.absolute(output ?? name)
      try PackWorkbench.makeNew(name, in: folder)
      let shown = session.relative(folder)
      session.output.line("\(session.output.style.green("Made")) the pack \(name) in \(shown)")
      session.output.line(
        "\nNext:\n  \(session.output.style.bold("hornero template lint \(shellQuoted(shown))"))\n"
          + "  \(session.output.style.bold("hornero new my-shop --pack \(shellQuoted(shown))"))")
    }
  }
}
