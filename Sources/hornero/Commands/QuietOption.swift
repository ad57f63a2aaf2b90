import ArgumentParser

/// Whether a command keeps to itself what went as it should.
struct QuietOption: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say only what needs you.")
  var quiet = false
}
