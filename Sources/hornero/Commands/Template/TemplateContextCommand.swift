import ArgumentParser
import HorneroKit
import Rendering

struct TemplateContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Print exactly what a template can see, as JSON: names, types, and what they mean.",
    discussion: "A template that is part of files of several kinds sees what all of them have: one object for each."
  )

  @Argument(help: "A template, the id of a file, or a path in this project.")
  var template: String

  @OptionGroup var pack: PackOption

  func run() throws {
    try Session.run { session in
      let shown = try pack.find(session)?.pack() ?? Pack.builtin()
      let target = try session.target(template, in: shown)
      session.output.bytes(try json(TemplateContext.all(of: target.template, in: shown)))
    }
  }
}
