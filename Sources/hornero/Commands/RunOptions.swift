import ArgumentParser

/// What a run is for, the same for `generate` and `watch`.
struct RunOptions: ParsableArguments {
  @Argument(help: "The description. (default: ./hornero.yml, or that of the project around)")
  var path: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The project's directory. (default: where the description is)", valueName: "dir"))
  var output: String?

  @Flag(help: "Show what would be done; write nothing.")
  var dryRun = false
}
