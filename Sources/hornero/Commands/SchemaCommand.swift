import ArgumentParser
import ServiceDescription

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the language as JSON Schema, for editors and validators.",
    discussion: """
      Every project keeps it as .hornero/schema.json. Editors with a YAML language server
      find it by the first line of a description:
        # yaml-language-server: $schema=.hornero/schema.json
      """
  )

  func run() throws {
    try Session.run { session in session.output.bytes(Array(LanguageSchema.text.utf8)) }
  }
}
