import ArgumentParser
import HorneroKit

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a service: a commented description and the project made from it.",
    usage: "hornero new <name> [--with <parts>] [--from <sample>] [<options>]",
    discussion: """
      The name may be written my-shop, my_shop or MyShop: the service is MyShop, the folder is called as you typed it.
      """
  )

  @Argument(help: "The name of the service, and of its folder.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "Parts that it has from the beginning, as auth,jobs, or all. There are: "
        + StarterPart.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + ".",
      valueName: "parts"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "Start from the description of a sample: \(Pipeline.builtin.samples.keys.sorted().joined(separator: ", ")).",
      valueName: "sample"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Use a team's template pack: a folder, or a git repository and a tag, URL#TAG.", valueName: "pack"))
  var pack: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The project's directory. (default: ./NAME)", valueName: "dir"))
  var output: String?

  @OptionGroup var loudness: LoudnessOptions

  func validate() throws {
    do {
      _ = try ProjectName(name)
    } catch {
      throw ValidationError(error.description)
    }
    do {
      _ = try with.map { list throws(UnknownStarterPart) in try StarterPart.parts(in: list) }
    } catch {
      throw ValidationError(error.description)
    }
    if with != nil, from != nil { throw ValidationError("--with and --from are two ways to begin; take one.") }
    let samples = Pipeline.builtin.samples
    guard let from, samples[from] == nil else { return }
    throw ValidationError("There is no sample '\(from)'. There are: \(samples.keys.sorted().joined(separator: ", ")).")
  }

  func run() throws {
    try Session.run { session in
      let name = try ProjectName(name)
      let parts = try StarterPart.parts(in: with ?? "")
      let folder = session.absolute(output ?? name.folder)
      let starter =
        from.flatMap { session.pipeline.samples[$0] }.map { Starter.description(for: name, from: $0) }
        ?? Starter.description(for: name, with: parts)
      let text =
        pack.map { Starter.description(starter, withPack: $0, in: folder, session.workingDirectory) } ?? starter
      let target = RunTarget.new(
        in: output ?? name.folder, description: Array(text.utf8), workingDirectory: session.workingDirectory
      )
      if target.project.isSettled { throw Refused.isProjectAlready(session.relative(target.project.root)) }
      try session.generate(loudness.options) { target }
    }
  }
}
