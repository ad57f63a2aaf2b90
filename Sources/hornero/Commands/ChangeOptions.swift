import ArgumentParser
import Changes

/// How a change is reported, and which one is a failure: the same for `diff` and `generate`.
struct ChangeOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Exit with 4 if there is a change that is breaking (for clients), or destructive (for data). Repeatable.",
      valueName: "what"))
  var failOn: [FailOn] = []

  @Option(help: ArgumentHelp("text, json for programs, or github for annotations.", valueName: "format"))
  var format: ChangeFormat = .text
}

enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case breaking
  case destructive

  func isMet(by change: DescriptionChange) -> Bool {
    switch self {
    case .breaking: change.step == .major
    case .destructive: !change.data.isEmpty
    }
  }
}

enum ChangeFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case github

  /// How a command reports that knows nothing of annotations.
  var report: ReportFormat.Format { self == .json ? .json : .text }
}
