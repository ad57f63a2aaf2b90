import ArgumentParser
import HorneroKit
import ServiceDescription

struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write a description in one form: order of keys, quotes, indentation.",
    discussion: """
      Comments are kept, what you named stays in your order, and the meaning is the same.
      With - as the path the text comes from standard input and goes to standard output.
      """
  )

  @Argument(help: "The description. (default: ./hornero.yml, or that of the project around)")
  var path: String?

  @Flag(help: "Exit with 2 if the form is another; write nothing.")
  var check = false

  func run() throws {
    try Session.run { session in
      let description =
        path == "-"
        ? try DescriptionFile.standardInput()
        : try RunTarget.resolve(path: path, output: nil, workingDirectory: session.workingDirectory).description
      let (text, diagnostics) = formatDescription(description.bytes, file: description.name)
      guard let text else {
        throw InvalidDescription(
          diagnostics: diagnostics, source: SourceText(description.bytes, file: description.name))
      }
      if path == "-", !check {
        session.output.bytes(text)
      } else if text == description.bytes {
        session.output.line("\(description.name) is in form")
      } else if check {
        session.output.line("\(description.name) is not in form; run hornero fmt")
        throw ExitCode.drift
      } else {
        try description.replace(with: text)
        session.output.line("\(description.name) is in form now")
      }
    }
  }
}
