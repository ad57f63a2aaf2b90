import ArgumentParser

/// For the install script; what it prints is nothing that a person reads as it is.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual as a page for man, section 1.",
    discussion: """
      scripts/install puts it where man finds it.
      """,
    shouldDisplay: false
  )

  func run() throws {
    try Session.run { session in
      session.output.bytes(Array(try ManualPage(Hornero._dumpHelp()).text.utf8))
    }
  }
}
