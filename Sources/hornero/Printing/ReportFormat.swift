import ArgumentParser

/// How a command says what it found: in words, or as JSON for another program.
struct ReportFormat: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "How to report: text, or json on standard output for other programs.")
  var format = Format.text
}
