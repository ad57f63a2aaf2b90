import Regeneration

/// What a refused run says: each file, why it stops the run, and the way out.
struct RefusalReport {
  let text: String

  init(_ plan: Plan, style: Style) {
    let refused = plan.entries.filter { $0.verdict == .refused }
    var lines = [
      "\(style.red("refused:")) \(counted(refused.count, "file")) need\(refused.count == 1 ? "s" : "") a decision; nothing was written",
      "",
    ]
    for entry in refused {
      lines.append("  \(style.bold(entry.path)) \(entry.why ?? "")")
      if let refusal = entry.refusal { lines.append("    \(refusal.wayOut(path: entry.path))") }
    }
    text = lines.joined(separator: "\n")
  }
}
