import ArgumentParser
import HorneroKit
import Rendering

struct TemplateShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a template, or one of its blocks.",
    discussion: """
      A template is named by the id of a file, by its name (Project/README.md.mustache, or README.md), or by a path in \
      this project; #BLOCK after it means one block.
      """
  )

  @Argument(help: ArgumentHelp("Which one.", valueName: "template[#block]"))
  var template: String

  @Flag(help: "As the built-in pack has it.")
  var builtin = false

  @OptionGroup var pack: PackOption

  func run() throws {
    try Session.run { session in
      let shown = try builtin ? Pack.builtin() : pack.find(session)?.pack() ?? Pack.builtin()
      let target = try session.target(template, in: shown)
      session.output.bytes(Array((shown.text(of: target) ?? "").utf8))
    }
  }
}

extension Session {
  /// A template as a person names it, perhaps by a path in the project around.
  func target(_ typed: String, in pack: Pack) throws -> TemplateTarget {
    let entries = try ProjectDirectory.enclosing(workingDirectory)?.readLock()?.entries ?? []
    return try TemplateTarget.find(
      typed, in: pack, ids: Dictionary(entries.map { ($0.path, $0.template) }) { first, _ in first })
  }
}
