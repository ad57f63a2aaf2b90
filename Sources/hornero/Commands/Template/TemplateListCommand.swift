import ArgumentParser
import HorneroKit
import Rendering

struct TemplateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Say which file comes from which template of which pack.",
    discussion: "In a project, its files by their paths; elsewhere, every file that the pack can make."
  )

  @OptionGroup var pack: PackOption
  @OptionGroup var report: ReportFormat

  func run() throws {
    try Session.run(report.format) { session in
      let workbench = try pack.find(session)
      let shown = try workbench?.pack() ?? Pack.builtin()
      let project = pack.pack == nil ? ProjectDirectory.enclosing(session.workingDirectory) : nil
      let lines = TemplateListing(shown, own: workbench?.files, made: try project?.readLock()?.entries ?? []).lines
      if report.format == .json { return session.output.bytes(try json(lines)) }
      let width = min(60, lines.map(\.path.count).max() ?? 0)
      for line in lines {
        let blocks = line.blocks.isEmpty ? "" : " #" + line.blocks.joined(separator: " #")
        let owner = line.owner == "generated" ? "" : "  (\(line.owner))"
        session.output.line(
          "\(line.path.left(width))  \(line.pack)\(blocks)  \(session.output.style.faint(line.template))\(owner)")
      }
    }
  }
}
