import FoundationEssentials
import HorneroKit
import Regeneration

/// What a run did or would do, for another program.
struct RunJSON: Encodable {
  struct File: Encodable {
    var path: String
    var from: String?
    var verdict: String
    var why: String?
    var wayOut: String?
    var conflicts: Int?
    /// In unified format, where differences were asked for.
    var diff: String?
    /// A patch that the person may apply, in unified format.
    var offer: String?

    private enum CodingKeys: String, CodingKey {
      case path, from, verdict, why
      case wayOut = "way_out"
      case conflicts, diff, offer
    }
  }

  var project: String
  var written: Bool
  var drift: Bool
  var refused: Bool
  var exit: Int32
  var note: String?
  /// How many files there are of each verdict.
  var counts: [String: Int]
  /// Sorted by path; without those that stay the same.
  var files: [File]
  /// What the change of the description means; nil where there is none.
  var change: ChangeJSON?
  /// What loses rows or may fail on them and was not allowed, by the names that allow it.
  var undecided: [String]

  /// - Parameter change: the same as `hornero diff` would print.
  init(_ run: PreparedRun, _ options: GenerateOptions, change: ChangeReport?, isWritten: Bool, exit: Int32) {
    self.change = change.map(ChangeJSON.init)
    undecided = run.undecided.map(\.risk.name)
    project = run.target.project.root
    written = isWritten
    drift = run.plan.isDrift
    refused = run.isRefused
    self.exit = exit
    note = run.note
    counts = run.plan.entries.reduce(into: [:]) { $0[$1.verdict.rawValue, default: 0] += 1 }
    files = run.plan.entries.filter { options.verbose || $0.verdict != .same || $0.offer != nil }.map { entry in
      File(
        path: entry.path, from: entry.from, verdict: entry.verdict.rawValue, why: entry.why,
        wayOut: entry.refusal?.wayOut(path: entry.path), conflicts: entry.conflicts == 0 ? nil : entry.conflicts,
        diff: options.showsDiff ? DiffReport.diff(of: entry).map { String(decoding: $0.bytes, as: UTF8.self) } : nil,
        offer: entry.offer.map {
          let diff = UnifiedDiff(from: entry.new?.contents, to: $0.contents, path: entry.path)
          return String(decoding: diff.bytes, as: UTF8.self)
        })
    }
  }

  var bytes: [UInt8] { get throws { try json(self) } }
}

/// JSON to be read by programs and people: sorted keys, one member a line.
func json(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(value)) + [0x0A]
}
