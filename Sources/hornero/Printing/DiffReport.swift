import Regeneration

/// Every file that would change, line by line.
struct DiffReport {
  let bytes: [UInt8]

  init(_ plan: Plan, style: Style) {
    bytes = plan.entries.flatMap { entry in (Self.diff(of: entry)?.lines ?? []).flatMap { $0.bytes(style) } }
  }

  /// A difference in colour, where that is wanted.
  static func bytes(_ diff: UnifiedDiff, _ style: Style) -> [UInt8] { diff.lines.flatMap { $0.bytes(style) } }

  /// What a run would change in a file; `nil` where it would not touch it.
  static func diff(of entry: PlanEntry) -> UnifiedDiff? {
    guard entry.verdict.touchesFile || entry.verdict == .refused else { return nil }
    return UnifiedDiff(
      from: entry.old?.contents, to: entry.verdict == .delete ? nil : entry.new?.contents, path: entry.path,
      formerPath: entry.from)
  }
}

/// Files of the person's that speak of names which Hornero renamed: what to change in them, as patches.
struct OfferReport {
  let bytes: [UInt8]

  init(_ plan: Plan, style: Style) {
    let offers = plan.entries.filter { $0.offer != nil }
    if offers.isEmpty {
      bytes = []
      return
    }
    let heading =
      "\n\(counted(offers.count, "file")) of yours \(offers.count == 1 ? "speaks" : "speak") of names that "
      + "changed. They are left as they are; this is what would follow (patch -p1):\n"
    bytes =
      Array(heading.utf8)
      + offers.flatMap { entry in
        UnifiedDiff(from: entry.new?.contents, to: entry.offer?.contents, path: entry.path).lines
          .flatMap { $0.bytes(style) }
      }
  }
}

extension UnifiedDiff.Line {
  /// On a terminal a carriage return is shown, because there it would be invisible; elsewhere the bytes are as they
  /// are, so that the output can be applied as a patch.
  fileprivate func bytes(_ style: Style) -> [UInt8] {
    if !style.isOn { return bytes }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\n" }
      .map { $0 == "\r" ? "\u{240D}" : String($0) }.joined()
    let coloured =
      switch self {
      case .header: style.bold(text)
      case .range: style.cyan(text)
      case .deleted: style.red(text)
      case .inserted: style.green(text)
      case .context, .noNewline, .binary: text
      }
    return Array((coloured + "\n").utf8)
  }
}
