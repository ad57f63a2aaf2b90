/// The difference of two texts in unified format, as `diff -u` and `git apply` understand it.
public struct UnifiedDiff: Sendable {
  /// Lines of the format, each with its line end; the bytes of the two texts are kept as they are, `\r` included.
  public enum Line: Equatable, Sendable {
    case header(String)
    case range(String)
    case context([UInt8])
    case deleted([UInt8])
    case inserted([UInt8])
    /// The remark that the line before has no line end.
    case noNewline
    case binary(String)
  }

  public let lines: [Line]

  /// - Parameters:
  ///   - old: the text before, `nil` where there was no file.
  ///   - new: the text after, `nil` where there will be none.
  ///   - formerPath: where the old text stands, where that is another path.
  ///   - context: how many equal lines are shown around a difference.
  public init(from old: [UInt8]?, to new: [UInt8]?, path: String, formerPath: String? = nil, context: Int = 3) {
    let (left, right) = (old ?? [], new ?? [])
    if left == right && (old == nil) == (new == nil) {
      lines = []
    } else if [left, right].contains(where: isBinary) {
      lines = [.binary("Binary files of \(path) differ")]
    } else {
      let header: [Line] = [
        .header("--- " + (old == nil ? "/dev/null" : "a/\(formerPath ?? path)")),
        .header("+++ " + (new == nil ? "/dev/null" : "b/\(path)")),
      ]
      lines = header + hunks(splitLines(left), splitLines(right), context: context)
    }
  }

  /// The whole difference as text, empty when there is none.
  public var bytes: [UInt8] { lines.flatMap(\.bytes) }
}

extension UnifiedDiff.Line {
  /// The line as it is written, with its line end.
  public var bytes: [UInt8] {
    switch self {
    case .header(let text), .range(let text), .binary(let text): Array((text + "\n").utf8)
    case .context(let line): [0x20] + ended(line)
    case .deleted(let line): [0x2D] + ended(line)
    case .inserted(let line): [0x2B] + ended(line)
    case .noNewline: Array("\\ No newline at end of file\n".utf8)
    }
  }

  private func ended(_ line: [UInt8]) -> [UInt8] { line.last == 0x0A ? line : line + [0x0A] }
}

/// Whether bytes are no text: not UTF-8, or with a NUL.
func isBinary(_ bytes: [UInt8]) -> Bool {
  bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil
}

/// Lines with their line ends; the last may have none.
func splitLines(_ bytes: [UInt8]) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    lines.append(Array(bytes[start...index]))
    start = index + 1
  }
  if start < bytes.count { lines.append(Array(bytes[start...])) }
  return lines
}

private func hunks(_ old: [[UInt8]], _ new: [[UInt8]], context: Int) -> [UnifiedDiff.Line] {
  var groups: [[LineChange]] = []
  for change in lineChanges(from: old, to: new) {
    if let last = groups.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
      groups[groups.count - 1].append(change)
    } else {
      groups.append([change])
    }
  }
  return groups.flatMap { hunk($0, old, new, context: context) }
}

private func hunk(
  _ changes: [LineChange], _ old: [[UInt8]], _ new: [[UInt8]], context: Int
) -> [UnifiedDiff.Line] {
  guard let first = changes.first, let last = changes.last else { return [] }
  let before = min(context, first.old.lowerBound)
  let after = min(context, old.count - last.old.upperBound)
  let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
  let newRange = first.new.lowerBound - before..<last.new.upperBound + after
  var lines: [UnifiedDiff.Line] = [.range("@@ -\(position(oldRange)) +\(position(newRange)) @@")]
  func add(_ texts: ArraySlice<[UInt8]>, _ make: ([UInt8]) -> UnifiedDiff.Line) {
    for text in texts {
      lines.append(make(text))
      if text.last != 0x0A { lines.append(.noNewline) }
    }
  }
  var reached = oldRange.lowerBound
  for change in changes {
    add(old[reached..<change.old.lowerBound], UnifiedDiff.Line.context)
    add(old[change.old], UnifiedDiff.Line.deleted)
    add(new[change.new], UnifiedDiff.Line.inserted)
    reached = change.old.upperBound
  }
  add(old[reached..<oldRange.upperBound], UnifiedDiff.Line.context)
  return lines
}

/// `12,3`; without the count when it is 1; an empty range stands after the line before it.
private func position(_ range: Range<Int>) -> String {
  switch range.count {
  case 0: "\(range.lowerBound),0"
  case 1: "\(range.lowerBound + 1)"
  default: "\(range.lowerBound + 1),\(range.count)"
  }
}
