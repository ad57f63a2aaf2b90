import Regeneration

/// Every file that would change, line by line.
struct DiffReport {
  let bytes: [UInt8]

  init(_ plan: Plan, style: Style) {
    bytes = plan.entries.filter { $0.verdict.touchesFile || $0.verdict == .refused }.flatMap { entry in
      UnifiedDiff(
        from: entry.old?.contents, to: entry.verdict == .delete ? nil : entry.new?.contents, path: entry.path
      ).lines.flatMap { Self.bytes(of: $0, style) }
    }
  }

  /// On a terminal a carriage return is shown, because there it would be invisible; elsewhere the bytes are as they
  /// are, so that the output can be applied as a patch.
  private static func bytes(of line: UnifiedDiff.Line, _ style: Style) -> [UInt8] {
    if !style.isOn { return line.bytes }
    let text = String(decoding: line.bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\n" }
      .map { $0 == "\r" ? "\u{240D}" : String($0) }.joined()
    let coloured =
      switch line {
      case .header: style.bold(text)
      case .range: style.cyan(text)
      case .deleted: style.red(text)
      case .inserted: style.green(text)
      case .context, .noNewline, .binary: text
      }
    return Array((coloured + "\n").utf8)
  }
}
