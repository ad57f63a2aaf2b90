import Changes
import HorneroKit
import Persistence
import ServiceDescription

/// What a change of a description means, to be read by a person. Pure: text from values.
struct ChangeReport {
  let change: DescriptionChange
  /// The names of the two descriptions.
  let old: String
  let new: String
  let mentions: [Mention]
  /// Absent where a plan speaks of the files.
  let files: (created: Int, updated: Int, deleted: Int)?

  init(
    _ change: DescriptionChange, old: String, new: String, mentions: [Mention],
    files: (created: Int, updated: Int, deleted: Int)? = nil
  ) {
    (self.change, self.old, self.new, self.mentions, self.files) = (change, old, new, mentions, files)
  }

  func lines(_ style: Style) -> [String] {
    var lines: [String] = []
    if let files {
      lines.append(
        "\(style.bold("Files:")) \(files.created) new, \(files.updated) changed, \(files.deleted) gone")
    }
    return lines + apiLines(style) + dataLines(style) + codeLines(style)
  }

  /// Only what breaks somebody.
  func briefly(_ style: Style) -> [String] {
    let breaking = change.api.filter { $0.step == .major }
    var lines = codeLines(style)
    if !breaking.isEmpty {
      let rules = breaking.map { "\($0.subject) \($0.detail)" }.joined(separator: "; ")
      lines.insert("\(style.bold("Breaks clients:")) \(rules). See hornero diff before you ship it.", at: 0)
    }
    return lines
  }

  private func apiLines(_ style: Style) -> [String] {
    let breaking = change.api.filter { $0.step == .major }
    if change.api.isEmpty { return ["\(style.bold("API:")) no client notices (patch)"] }
    let head =
      breaking.isEmpty
      ? "nothing breaks" : "\(counted(breaking.count, "change")) break\(breaking.count == 1 ? "s" : "") clients"
    var lines = ["\(style.bold("API:")) \(change.step.rawValue), \(head)"]
    for finding in change.api.sorted(by: { $0.step > $1.step }) {
      let mark = finding.step == .major ? style.red("major") : finding.step.rawValue
      lines.append(
        "  \(mark) \(finding.subject) \(finding.detail)  \(style.faint("[\(finding.rule.rawValue)] \(places(finding.places))"))"
      )
      if let way = finding.rule.inTwoSteps { lines.append("        In two steps: \(way)") }
    }
    return lines
  }

  private func dataLines(_ style: Style) -> [String] {
    let schema = change.migration.isEmpty ? "the schema stays as it is" : "a migration is made"
    if change.data.isEmpty { return ["\(style.bold("Data:")) \(schema), no row is at stake"] }
    var lines = ["\(style.bold("Data:")) \(schema), \(counted(change.data.count, "decision")) needed"]
    for finding in change.data {
      let kind = finding.risk.kind == .loses ? style.red("loses") : style.yellow("may refuse")
      lines.append("  \(kind) \(finding.risk.what)  \(style.faint("[\(finding.risk.name)] \(places(finding.places))"))")
      lines += finding.queryLines.map { "        " + $0 }
    }
    for guess in change.guesses {
      lines.append(
        "  \(guess.old) is gone and \(guess.new) looks like it: if it was renamed, write \(style.bold(guess.line)) there  "
          + style.faint(places(guess.places)))
    }
    return lines
  }

  private func codeLines(_ style: Style) -> [String] {
    if mentions.isEmpty { return [] }
    var lines = ["\(style.bold("Code:")) \(counted(mentions.count, "place")) of yours"]
    for mention in mentions {
      let way = mention.replacement.map { "; write \($0)" } ?? ""
      lines.append("  \(mention.path):\(mention.line):\(mention.column): \(mention.symbol) \(mention.what)\(way)")
    }
    return lines
  }

  private func places(_ places: Places) -> String {
    [places.old.map { "\(old):\($0.line)" }, places.new.map { "\(new):\($0.line)" }].compactMap(\.self)
      .joined(separator: " → ")
  }

  // MARK: Annotations

  /// - Parameter undecided: the names of what a person has to allow first; all other data is only worth knowing.
  func annotations(undecided: Set<String> = []) -> [String] {
    let api = change.api.map { finding in
      let text =
        "\(finding.subject) \(finding.detail)" + (finding.rule.inTwoSteps.map { ". In two steps: \($0)" } ?? "")
      return annotation(finding.step == .major ? .error : .notice, finding.rule.rawValue, finding.places.new, text)
    }
    let data = change.data.map { finding in
      annotation(
        undecided.contains(finding.risk.name) ? .error : .warning, finding.risk.name, finding.places.new,
        ([finding.risk.what] + finding.queryLines).joined(separator: "\n"))
    }
    let guesses = change.guesses.map { guess in
      annotation(
        .warning, "rename?", guess.places.new,
        "\(guess.old) is gone and \(guess.new) looks like it: write \(guess.line)")
    }
    let code = mentions.map { mention in
      Annotation.text(
        .warning, mention.path, (mention.line, mention.column),
        "\(mention.symbol) \(mention.what)" + (mention.replacement.map { "; write \($0)" } ?? ""))
    }
    return api + data + guesses + code
  }

  private func annotation(_ level: Annotation.Level, _ title: String, _ position: SourcePosition?, _ text: String)
    -> String
  {
    Annotation.text(level, new, position.map { ($0.line, $0.column) }, title: title, text)
  }
}
