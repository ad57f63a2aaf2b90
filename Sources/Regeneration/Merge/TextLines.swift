/// A text taken apart into lines, its line ends apart from them, so that neither another kind of line end nor a
/// missing one at the end of the file makes a line differ.
struct TextLines: Equatable {
  /// Without their ends; a carriage return is part of a line only where the line ends of the text are mixed.
  var lines: [Line]
  var ends: LineEnds

  /// - Returns: `nil` for what is no text: bytes that are not UTF-8, or a NUL.
  init?(_ bytes: [UInt8]) {
    if isBinary(bytes) { return nil }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let last = lines.removeLast()
    let isCRLF = !lines.isEmpty && lines.allSatisfy { $0.last == 0x0D }
    if isCRLF { lines = lines.map { $0.dropLast() } }
    if !last.isEmpty { lines.append(last) }
    self.lines = lines
    ends = LineEnds(isCRLF: isCRLF, hasLast: lines.isEmpty ? nil : last.isEmpty)
  }
}

/// How the lines of a text end.
struct LineEnds: Equatable {
  /// Whether every line ends in `\r\n`.
  var isCRLF: Bool
  /// Whether the last line has an end; `nil` for a text without lines.
  var hasLast: Bool?

  func joined(_ lines: [Line]) -> [UInt8] {
    let end: [UInt8] = isCRLF ? [0x0D, 0x0A] : [0x0A]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + end.count })
    for line in lines {
      bytes += line
      bytes += end
    }
    // A marker of a conflict is never the end of a line that goes on.
    if hasLast == false, let line = lines.last, !ConflictMarkers.isMarker(line) { bytes.removeLast(end.count) }
    return bytes
  }
}

extension LineEnds {
  /// Merged on their own: whoever changed them is followed, the person first.
  init(base: LineEnds, yours: LineEnds, hornero: LineEnds) {
    isCRLF = yours.isCRLF != base.isCRLF ? yours.isCRLF : hornero.isCRLF
    hasLast =
      switch (base.hasLast, yours.hasLast, hornero.hasLast) {
      case (let base, let yours?, let hornero?): yours != base ? yours : hornero
      case (_, let yours, let hornero): yours ?? hornero
      }
  }
}
