import ArgumentParser
import HorneroKit
import Rendering

struct TemplateEjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copy a built-in template, or one block of it, into your pack, to be changed there.",
    discussion: """
      What it was copied from is remembered, so that hornero template upgrade can merge later changes into your copy. \
      A block is less to keep than a template; {{>original}} in it writes what the built-in one does.
      """
  )

  @Argument(help: ArgumentHelp("Which ones.", valueName: "template[#block]"))
  var templates: [String]

  @Flag(help: "Keep the files that you have there; remember that they were made from what is built in now.")
  var adopt = false

  @OptionGroup var pack: PackOption

  func run() throws {
    try Session.run { session in
      let workbench = try pack.workbench(session)
      let builtin = try Pack.builtin()
      let targets = try templates.map { try session.target($0, in: builtin) }
      let verb = adopt ? "adopted" : "ejected"
      for path in try workbench.eject(targets, adopts: adopt) {
        session.output.line("\(session.output.style.green(verb)) \(session.relative(workbench.root))/\(path)")
      }
    }
  }
}
