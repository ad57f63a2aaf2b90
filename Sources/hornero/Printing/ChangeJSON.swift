import Changes
import HorneroKit
import Persistence
import ServiceDescription

/// What a change means, for another program.
struct ChangeJSON: Encodable {
  struct Position: Encodable {
    var file: String
    var line: Int
    var column: Int
  }

  struct Finding: Encodable {
    var rule: String
    var step: String
    var subject: String
    var detail: String
    var inTwoSteps: String?
    var old: Position?
    var new: Position?

    private enum CodingKeys: String, CodingKey {
      case rule, step, subject, detail
      case inTwoSteps = "in_two_steps"
      case old, new
    }
  }

  struct Risk: Encodable {
    var name: String
    var kind: String
    var what: String
    /// By engine.
    var queries: [String: String]
    var old: Position?
    var new: Position?
  }

  struct Guess: Encodable {
    var old: String
    var new: String
    var line: String
  }

  struct Code: Encodable {
    var path: String
    var line: Int
    var column: Int
    var symbol: String
    var what: String
    var replacement: String?
  }

  struct Files: Encodable {
    var created: Int
    var updated: Int
    var deleted: Int
  }

  /// major, minor or patch.
  var step: String
  var migrates: Bool
  var files: Files?
  var api: [Finding]
  var data: [Risk]
  var renames: [Guess]
  var code: [Code]

  init(_ report: ChangeReport) {
    let change = report.change
    func position(_ file: String, _ place: SourcePosition?) -> Position? {
      place.map { Position(file: file, line: $0.line, column: $0.column) }
    }
    step = change.step.rawValue
    migrates = !change.migration.isEmpty
    files = report.files.map { Files(created: $0.created, updated: $0.updated, deleted: $0.deleted) }
    api = change.api.map { finding in
      Finding(
        rule: finding.rule.rawValue, step: finding.step.rawValue, subject: finding.subject, detail: finding.detail,
        inTwoSteps: finding.rule.inTwoSteps, old: position(report.old, finding.places.old),
        new: position(report.new, finding.places.new))
    }
    data = change.data.map { finding in
      Risk(
        name: finding.risk.name, kind: finding.risk.kind.rawValue, what: finding.risk.what,
        queries: Dictionary(finding.risk.queries.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
        old: position(report.old, finding.places.old), new: position(report.new, finding.places.new))
    }
    renames = change.guesses.map { Guess(old: $0.old, new: $0.new, line: $0.line) }
    code = report.mentions.map {
      Code(
        path: $0.path, line: $0.line, column: $0.column, symbol: $0.symbol, what: $0.what, replacement: $0.replacement)
    }
  }
}
