/// What turns one text into another, placed as a person would place it: a function that was added begins at its first
/// line, not at the closing brace of the one before.
func matchedChanges(from old: [Line], to new: [Line]) -> [LineChange] {
  let changes = lineChanges(from: old, to: new)
  var placed: [LineChange] = []
  for (index, change) in changes.enumerated() {
    let lower = placed.last?.old.upperBound ?? 0
    let upper = index + 1 < changes.count ? changes[index + 1].old.lowerBound : old.count
    let change =
      if change.old.isEmpty {
        change.moved(
          by: bestShift(of: change.new, in: new, room: change.old.lowerBound - lower, upper - change.old.upperBound))
      } else if change.new.isEmpty {
        change.moved(
          by: bestShift(of: change.old, in: old, room: change.old.lowerBound - lower, upper - change.old.upperBound))
      } else {
        change
      }
    if let last = placed.last, last.old.upperBound == change.old.lowerBound {
      placed[placed.count - 1] = LineChange(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      placed.append(change)
    }
  }
  return joinedAcrossIslands(placed, old)
}

extension LineChange {
  fileprivate func moved(by shift: Int) -> LineChange {
    LineChange(
      old: old.lowerBound + shift..<old.upperBound + shift, new: new.lowerBound + shift..<new.upperBound + shift)
  }
}

/// How far lines that were added or deleted as a block are best moved: the block can begin later where its first line
/// equals the one after it, and earlier where its last equals the one before.
private func bestShift(of block: Range<Int>, in lines: [Line], room before: Int, _ after: Int) -> Int {
  var (least, most) = (0, 0)
  while -least < before, lines[block.lowerBound + least - 1] == lines[block.upperBound + least - 1] { least -= 1 }
  while most < after, lines[block.lowerBound + most] == lines[block.upperBound + most] { most += 1 }
  if least == most { return 0 }
  return (least...most).min { left, right in
    let (first, second) = (BlockPlace(block, left, lines), BlockPlace(block, right, lines))
    return first == second ? left > right : first < second
  } ?? 0
}

/// How well a block of lines stands on its own; less is better.
private struct BlockPlace: Comparable {
  var unclosed: Int
  var endsInside: Int
  var indentation: Int

  init(_ block: Range<Int>, _ shift: Int, _ lines: [Line]) {
    let range = block.lowerBound + shift..<block.upperBound + shift
    // Comments and strings count here, which does no harm: only where a block begins is decided by it.
    var depth = BracketDepth()
    for byte in lines[range].joined() { depth.count(byte) }
    unclosed = -depth.lowest
    endsInside = isBlank(lines[range.upperBound - 1]) || range.upperBound == lines.count ? 0 : 1
    indentation = lines[range].first { !isBlank($0) }.map { $0.prefix { $0 == 0x20 || $0 == 0x09 }.count } ?? 0
  }

  static func < (left: BlockPlace, right: BlockPlace) -> Bool {
    (left.unclosed, left.indentation, left.endsInside) < (right.unclosed, right.indentation, right.endsInside)
  }
}

/// A stretch that was written anew holds the same blank lines and closing braces as before, by chance. They are part of
/// the change: taking the other side's changes into the gaps between them would tear both apart.
private func joinedAcrossIslands(_ changes: [LineChange], _ old: [Line]) -> [LineChange] {
  changes.reduce(into: []) { joined, change in
    if let last = joined.last, last.replaces && change.replaces,
      old[last.old.upperBound..<change.old.lowerBound].allSatisfy({ !hasWord($0) })
    {
      joined[joined.count - 1] = LineChange(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      joined.append(change)
    }
  }
}

extension LineChange {
  fileprivate var replaces: Bool { !old.isEmpty && !new.isEmpty }
}

func isBlank(_ line: Line) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

/// Whether a line holds a letter or digit, or anything beyond ASCII.
private func hasWord(_ line: Line) -> Bool {
  line.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }
}
