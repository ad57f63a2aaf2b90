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
    var obstacles: Set<String> = []
    for entry in refused {
      var others = ""
      if case .blocked(let obstacle, _) = entry.refusal {
        // One folder can stand in the way of hundreds of files.
        if !obstacles.insert(obstacle).inserted { continue }
        let count = refused.count { $0.refusal == entry.refusal } - 1
        if count > 0 { others = "Nor can \(counted(count, "more file")). " }
      }
      lines.append("  \(style.bold(entry.path)) \(entry.why ?? "")")
      if let refusal = entry.refusal { lines.append("    \(others)\(refusal.wayOut(path: entry.path))") }
    }
    text = lines.joined(separator: "\n")
  }
}
