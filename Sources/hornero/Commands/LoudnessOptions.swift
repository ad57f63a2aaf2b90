import ArgumentParser

/// How much a command that makes files says.
struct LoudnessOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Name every file, also those that stay the same.")
  var verbose = false

  @OptionGroup private var silence: QuietOption
  var quiet: Bool { silence.quiet }

  func validate() throws {
    if verbose, quiet { throw ValidationError("--quiet and --verbose contradict each other.") }
  }

  var options: GenerateOptions {
    var options = GenerateOptions(verbose: verbose)
    options.isQuiet = quiet
    return options
  }
}
