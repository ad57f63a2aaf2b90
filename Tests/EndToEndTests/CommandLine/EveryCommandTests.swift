import Foundation
import Testing

@Suite struct EveryCommandTests {
  private struct Dump: Decodable {
    var command: Command

    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var abstract: String?

      /// With those below it.
      var paths: [[String]] {
        [[commandName]] + (subcommands ?? []).flatMap { $0.paths.map { [commandName] + $0 } }
      }
    }
  }

  /// Help is read in terminals of 80 columns, and in mails.
  @Test func helpFitsATerminal() async throws {
    let place = try Workplace()
    let json = try await place.hornero("--experimental-dump-help").output
    let paths = try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command.paths
    #expect(paths.count > 20)
    for path in paths where path.last != "help" {
      let arguments = Array(path.dropFirst()) + ["--help"]
      let help = try await place.run(Workplace.binary, arguments).output
      let long = help.split(separator: "\n").filter { $0.count > 80 }
      #expect(long.isEmpty, "\(path): \(long)")
      #expect(help.contains("OVERVIEW: "), "\(path) says nothing of itself")
    }
  }

  @Test func theManualHasEveryCommand() async throws {
    let place = try Workplace()
    let manual = try await place.hornero("manual").output
    for part in [
      ".TH HORNERO 1", ".SS \\fBhornero import sqlite\\fR \\fIfile\\fR", "\\fB\\-\\-except\\fR \\fItable\\fR",
      ".SS \\fBhornero generate\\fR [\\fIpath\\fR]",
    ] { #expect(manual.contains(part), "\(part)") }
    // Nothing that is text may be taken for a macro.
    let macros: Set = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".br"]
    for line in manual.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test func quietSaysOnlyWhatGoesWrong() async throws {
    let place = try Workplace()
    let made = try await place.hornero("new", "shop", "--with", "auth,jobs", "--quiet")
    #expect(made.code == 0 && made.output == "" && made.errors == "", "\(made)")
    #expect(place.read("shop/hornero.yml")?.contains("enqueue: announce") == true)
    for command in [["lint", "-q"], ["own", "README.md", "-q"], ["undo", "-q"], ["generate", "-q"]] {
      let result = try await place.run(Workplace.binary, command, in: "shop")
      #expect(result.code == 0 && result.output == "" && result.errors == "", "\(command): \(result)")
    }
    try place.write("hornero: 1\n", to: "shop/hornero.yml")
    let wrong = try await place.hornero("lint", "-q", in: "shop")
    #expect(wrong.code == 1 && wrong.errors.contains("error: "))
    #expect(try await place.hornero("generate", "-q", "-v", in: "shop").code == 64)
    #expect(try await place.hornero("new", "other", "--with", "mail").code == 64)
    #expect(try await place.hornero("new", "other", "--with", "auth", "--from", "minimal").code == 64)
  }

  /// The text comes when the sign of life has been seen.
  @Test func whatTakesLongShowsASignOfLife() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let place = try Workplace()
    try place.write("hornero: 1\nservice: A\nresources: { B: { fields: { c: int } } }\n", to: "given.yml")
    let result = try await place.shell(
      """
      mkfifo pipe; touch log
      (for i in $(seq 600); do grep -q working log && break; sleep 0.05; done; cat given.yml) > pipe &
      TERM=xterm NO_COLOR= script -qefc "$hornero fmt - < pipe" log
      """)
    #expect(result.code == 0)
    let log = try #require(place.read("log"))
    #expect(log.contains("working …\r\u{1B}[K"), "\(log)")
    // Nobody looks on here.
    #expect(try await place.hornero("lint", "given.yml").errors.contains("working") == false)
  }
}
