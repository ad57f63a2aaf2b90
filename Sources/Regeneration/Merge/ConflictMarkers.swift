/// The lines that mark what two sides contest, in the form that git and every editor know (diff3).
enum ConflictMarkers {
  static let yours = Line("<<<<<<< yours".utf8)
  static let base = Line("||||||| before".utf8)
  static let middle = Line("=======".utf8)
  static let hornero = Line(">>>>>>> hornero".utf8)

  static func mark(
    yours mine: ArraySlice<Line>, base before: ArraySlice<Line>, hornero made: ArraySlice<Line>
  ) -> [Line] {
    [yours] + mine + [base] + before + [middle] + made + [hornero]
  }

  static func isMarker(_ line: Line) -> Bool { [yours, base, middle, hornero].contains(line) }

  /// Whether a text holds a conflict, of git or of Hornero: a line of its beginning, its middle and its end, in that
  /// order.
  static func stand(in bytes: [UInt8]) -> Bool {
    guard bytes.contains(0x3C), let text = TextLines(bytes) else { return false }
    var awaited = [Line("<<<<<<<".utf8), middle, Line(">>>>>>>".utf8)][...]
    for line in text.lines {
      if let next = awaited.first, line.starts(with: next), line.count == 7 || line[7] == 0x20 || line[7] == 0x0D {
        awaited.removeFirst()
      }
    }
    return awaited.isEmpty
  }

  /// A text with every conflict of Hornero's settled for one side.
  ///
  /// - Returns: `nil` where it holds none, or markers out of order.
  static func settled(_ bytes: [UInt8], for side: MergeSide) -> [UInt8]? {
    guard let text = TextLines(bytes) else { return nil }
    var lines: [Line] = []
    var count = 0
    var part = Part.outside
    for line in text.lines {
      switch (part, line) {
      case (.outside, yours): part = .yours
      case (.yours, base): part = .base
      case (.base, middle): part = .hornero
      case (.hornero, hornero):
        part = .outside
        count += 1
      case (_, yours), (_, base), (_, hornero): return nil
      case (.outside, _): lines.append(line)
      case (.yours, _): if side == .yours { lines.append(line) }
      case (.hornero, _): if side == .hornero { lines.append(line) }
      case (.base, _): break
      }
    }
    return count > 0 && part == .outside ? text.ends.joined(lines) : nil
  }

  /// Whether a text in which git left conflicts is another one, when for each conflict the right side is taken.
  ///
  /// - Parameter made: a text without conflicts.
  static func canBecome(_ made: [UInt8], from marked: [UInt8]) -> Bool {
    guard let text = TextLines(marked), let wanted = TextLines(made), stand(in: marked) else { return false }
    var rest = wanted.lines[...]
    var sides: [[Line]]?
    func take(_ lines: [Line]) -> Bool {
      guard rest.starts(with: lines) else { return false }
      rest.removeFirst(lines.count)
      return true
    }
    for line in text.lines {
      switch (sides, line.prefix(7)) {
      case (nil, Line("<<<<<<<".utf8)[...]): sides = [[]]
      case (let open?, Line("|||||||".utf8)[...]), (let open?, middle[...]): sides = open + [[]]
      case (let open?, Line(">>>>>>>".utf8)[...]):
        // The longer first, where one begins with the other.
        let candidates = [open.first, open.last].compactMap { $0 }.sorted { $0.count > $1.count }
        guard candidates.contains(where: take) else { return false }
        sides = nil
      case (nil, _): if !take([line]) { return false }
      case (var open?, _):
        open[open.count - 1].append(line)
        sides = open
      }
    }
    return rest.isEmpty && sides == nil
  }

  /// Whether two texts hold the same conflicts and are the same around them. What git writes behind a marker does not
  /// count: the names of branches, and those of the file where it was moved.
  static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard stand(in: one), let one = TextLines(one)?.lines, let other = TextLines(other)?.lines else { return false }
    let marks = [Line("<<<<<<<".utf8), Line("|||||||".utf8), middle, Line(">>>>>>>".utf8)].map { $0[...] }
    return one.elementsEqual(other) { $0 == $1 || $0.prefix(7) == $1.prefix(7) && marks.contains($0.prefix(7)) }
  }

  /// How many conflicts of Hornero's a text holds.
  static func count(in bytes: [UInt8]) -> Int { TextLines(bytes)?.lines.count { $0 == yours } ?? 0 }

  private enum Part {
    case outside, yours, base, hornero
  }
}
