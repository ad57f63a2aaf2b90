import ArgumentParser

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Make Hornero's output your team's own: look at templates, copy and change them, keep them current.",
    discussion: """
      A template pack holds what is different from the built-in one. Start with:
        hornero template new-pack house-style
      and in a description: pack: ../house-style
      """,
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateEjectCommand.self, TemplateDiffCommand.self,
      TemplateContextCommand.self, TemplateLintCommand.self, TemplateUpgradeCommand.self, NewPackCommand.self,
    ]
  )
}
