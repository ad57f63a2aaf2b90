import Changes
import HorneroKit
import Persistence
import ServiceDescription

/// What a run says that loses rows, or may fail on them, and was not allowed: each with its query and its ways out.
struct UndecidedReport {
  let lines: [String]

  init(_ run: PreparedRun, style: Style) {
    let findings = run.undecided
    let count = counted(findings.count, "change")
    var lines = [
      "\(style.red("refused:")) \(count) of what is stored need\(findings.count == 1 ? "s" : "") a decision; nothing was written",
      "",
    ]
    for finding in findings {
      lines.append("  \(style.bold(finding.risk.name)): \(finding.risk.what)")
      lines += finding.queryLines.map { "    " + $0 }
      lines.append(
        "    Allow it: --allow \(shellQuoted(finding.risk.name))" + (finding.alternative.map { ". " + $0 } ?? ""))
      for guess in run.change?.guesses ?? []
      where guess.old == finding.risk.subject && finding.risk.name.hasPrefix("drop:") {
        lines.append(
          "    It looks like \(guess.new) by another name. If it is, say so there: \(style.bold(guess.line))")
      }
    }
    self.lines = lines
  }
}

extension DataFinding {
  /// The rows at stake; one query where all engines take the same.
  var queryLines: [String] {
    let engines = DataStores.Engine.allCases.filter { risk.queries[$0] != nil }
    let texts = engines.compactMap { risk.queries[$0] }
    if texts.isEmpty { return ["Only the migration itself can tell whether there are such rows."] }
    if Set(texts).count == 1 { return ["The rows: \(texts[0]);"] }
    return zip(engines, texts).map { "The rows in \($0.rawValue): \($1);" }
  }

  /// What would make it no decision at all.
  var alternative: String? {
    switch risk.name.prefix(while: { $0 != ":" }) {
    case "require": "Or give a default, or `fill:` with an SQL expression for the rows that are there"
    case "change": "Or give `fill:` with an SQL expression that makes new values of old ones"
    case "values": "Or give `fill:` with an SQL expression that replaces the values that go"
    case "reference": "Or give `fill:` with an SQL expression that finds the rows to refer to"
    default: nil
    }
  }
}
