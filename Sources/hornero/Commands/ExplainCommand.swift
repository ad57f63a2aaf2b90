import ArgumentParser
import ServiceDescription

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what is behind a problem: why it is one, and how to write it instead.",
    discussion: """
      Every problem that hornero names ends in a code, such as [H0104]. Without a code
      all of them are listed.
      """
  )

  @Argument(help: ArgumentHelp("The code of a problem, such as H0104.", valueName: "code"))
  var code: String?

  private var known: DiagnosticCode? { code.flatMap { DiagnosticCode(rawValue: $0.uppercased()) } }

  func validate() throws {
    guard let code, known == nil else { return }
    let hint = didYouMean(code.uppercased(), among: DiagnosticCode.allCases.map(\.rawValue))
    throw ValidationError("There is no code '\(code)'\(hint.isEmpty ? "; hornero explain lists them" : hint)")
  }

  func run() throws {
    try Session.run { session in
      if let known {
        session.output.lines(ExplanationReport(known, style: session.output.style).lines)
      } else {
        session.output.lines(DiagnosticCode.allCases.map { "\(session.output.style.bold($0.rawValue))  \($0.title)" })
      }
    }
  }
}
