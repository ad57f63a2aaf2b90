import FoundationEssentials
import HorneroKit

/// The help of all commands as one page in the macros of man(7).
struct ManualPage {
  private let root: Command

  private struct Dump: Decodable { var command: Command }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Command]?
    var shouldDisplay: Bool?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
  }

  /// - Parameter help: what ArgumentParser knows of the commands, as JSON.
  init(_ help: String) throws {
    root = try JSONDecoder().decode(Dump.self, from: Data(help.utf8)).command
  }

  var text: String {
    var lines = [#".TH HORNERO 1 "" "hornero \#(Pipeline.version)" "Hornero""#]
    lines += [".SH NAME", #"hornero \- \#(Self.plain(root.abstract ?? ""))"#]
    lines += [".SH SYNOPSIS", ".B hornero", ".I command", #"[\fIoptions\fR]"#]
    lines += [".SH DESCRIPTION"] + Self.paragraphs(root.discussion ?? "")
    lines.append(".SH COMMANDS")
    for command in root.subcommands ?? [] { lines += Self.section(command, "hornero") }
    lines += [".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "Colours nothing, where it is set to anything."]
    lines += [".TP", ".B DATABASE_URL", "What hornero import postgres reads where no URL is given."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ command: Command, _ parent: String) -> [String] {
    if command.shouldDisplay == false || command.commandName == "help" { return [] }
    let name = "\(parent) \(command.commandName)"
    let shown = (command.arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names?.contains { ["help", "version"].contains($0.name) } != true
    }
    let positional = shown.filter { $0.kind == "positional" }.map { argument in
      let value = argument.valueName ?? ""
      let word = #"\fI\#(plain(value))\fR"# + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(word)]" : word
    }
    let head = ([#"\fB\#(plain(name))\fR"#] + positional).joined(separator: " ")
    var lines = [".SS \(head)"] + paragraphs(command.abstract ?? "") + paragraphs(command.discussion ?? "")
    for argument in shown {
      lines += [".TP", label(argument)] + (argument.abstract.map { body($0) } ?? [])
    }
    for inner in command.subcommands ?? [] { lines += section(inner, name) }
    return lines
  }

  private static func label(_ argument: Argument) -> String {
    let names = (argument.names ?? []).map { (plain(($0.kind == "long" ? "--" : "-") + $0.name)) }
    let value = argument.valueName ?? ""
    guard !names.isEmpty else { return #"\fI\#(plain(value))\fR"# }
    let label = #"\fB\#(names.joined(separator: ", "))\fR"#
    return argument.kind == "option" ? label + #" \fI\#(plain(value))\fR"# : label
  }

  /// Lines that are set apart stay lines.
  private static func paragraphs(_ text: String) -> [String] {
    let parts = text.split(separator: "\n\n")
    return parts.flatMap { part in
      [".PP"] + part.split(separator: "\n").flatMap { line in line.hasPrefix("  ") ? [".br"] + body(line) : body(line) }
    }
  }

  private static func body(_ text: some StringProtocol) -> [String] {
    // A line of text must not begin with what begins a macro.
    [plain(text.hasPrefix(".") || text.hasPrefix("'") ? #"\&"# + text : String(text))]
  }

  private static func plain(_ text: String) -> String {
    text.replacing(#"\"#, with: #"\e"#).replacing(#"\e&"#, with: #"\&"#).replacing("-", with: #"\-"#)
  }
}
