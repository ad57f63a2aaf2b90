import HorneroKit
import Regeneration

/// What a run did or would do as annotations of a pull request: files that wait for a person, and what the change means.
struct RunAnnotations {
  let lines: [String]

  init(_ run: PreparedRun, change: ChangeReport?) {
    let files = run.plan.entries.compactMap { entry -> String? in
      let why = entry.why ?? ""
      switch entry.verdict {
      case .refused:
        let words = [why, entry.refusal?.wayOut(path: entry.path)].compactMap(\.self).joined(separator: "\n")
        return Annotation.text(.error, entry.path, title: entry.verdict.rawValue, words)
      case .conflict, .unsettled:
        let words = "\(counted(entry.conflicts, "place")) to settle"
        return Annotation.text(.warning, entry.path, title: entry.verdict.rawValue, words)
      default: return nil
      }
    }
    lines = files + (change?.annotations(undecided: Set(run.undecided.map(\.risk.name))) ?? [])
  }
}
