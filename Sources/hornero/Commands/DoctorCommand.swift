import ArgumentParser
import HorneroKit

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say whether this machine can build and run the service, and what to install.",
    discussion: """
      Looks at Swift, git, the headers of the databases' libraries, and the servers, for
      the description here or around. Exits with 1 if something is missing.
      """
  )

  @Argument(help: "The description. (default: ./hornero.yml, or that of the project around)")
  var path: String?

  func run() throws {
    try Session.run { session in
      let description = try? RunTarget.resolve(path: path, output: nil, workingDirectory: session.workingDirectory)
        .description
      if let path, description == nil { throw DescriptionFileError.missing(path) }
      let service = description.flatMap { try? session.pipeline.lint($0).service }
      let findings = Doctor(for: service).findings
      for finding in findings {
        session.output.line(
          "\(finding.verdict.mark(session.output.style)) \(finding.subject.left(18)) \(finding.detail)")
        if finding.verdict != .fine, let remedy = finding.remedy { session.output.line("    \(remedy)") }
      }
      let missing = findings.count { $0.verdict == .missing }
      session.output.line(
        missing == 0
          ? "Ready to build \(description.map { $0.name } ?? "what Hornero makes")."
          : "\(counted(missing, "thing")) missing.")
      if missing > 0 { throw ExitCode.wrong }
    }
  }
}

extension Doctor.Verdict {
  fileprivate func mark(_ style: Style) -> String {
    switch self {
    case .fine: style.green("fine    ")
    case .optional: style.faint("absent  ")
    case .missing: style.red("missing ")
    }
  }
}
