/// Three texts made by chance: one, and two that came of it by edits.
struct RandomTriple {
  var base: [String]
  var yours: [String]
  var hornero: [String]

  /// Texts that read like a source file: imports, types, functions with bodies of a few statements.
  static func source(_ chance: inout SeededGenerator) -> RandomTriple {
    var lines = ["import Foundation", "import Logging", ""]
    for type in 0..<Int.random(in: 1...3, using: &chance) {
      lines.append("struct Type\(type) {")
      for member in 0..<Int.random(in: 1...4, using: &chance) {
        lines += ["  func member\(member)(of value: Int) -> Int {"]
        for _ in 0..<Int.random(in: 1...4, using: &chance) { lines.append(statement(&chance)) }
        lines += ["  }", ""]
      }
      lines[lines.count - 1] = "}"
      lines.append("")
    }
    lines.removeLast()
    return edited(lines, &chance) { chance in
      switch Int.random(in: 0..<4, using: &chance) {
      case 0:
        ["", "  func added\(Int.random(in: 0..<100, using: &chance))() {", statement(&chance), "  }"]
      case 1: ["import Module\(Int.random(in: 0..<20, using: &chance))"]
      default: (0...Int.random(in: 0..<3, using: &chance)).map { _ in statement(&chance) }
      }
    }
  }

  /// Texts of very few different lines, where nearly everything is ambiguous.
  static func soup(_ chance: inout SeededGenerator) -> RandomTriple {
    let base = (0..<Int.random(in: 0...14, using: &chance)).map { _ in letter(&chance) }
    return edited(base, &chance) { chance in [letter(&chance)] }
  }

  private static func letter(_ chance: inout SeededGenerator) -> String {
    String("abcd".randomElement(using: &chance) ?? "a")
  }

  private static func statement(_ chance: inout SeededGenerator) -> String {
    "    let local\(Int.random(in: 0..<40, using: &chance)) = value + \(Int.random(in: 0..<5, using: &chance))"
  }

  private static func edited(
    _ base: [String], _ chance: inout SeededGenerator, insertion: (inout SeededGenerator) -> [String]
  ) -> RandomTriple {
    func side(_ chance: inout SeededGenerator) -> [String] {
      var lines = base
      for _ in 0..<Int.random(in: 0...3, using: &chance) {
        let place = Int.random(in: 0...lines.count, using: &chance)
        switch Int.random(in: 0..<5, using: &chance) {
        case 0 where place < lines.count: lines.remove(at: place)
        case 1 where place < lines.count: lines.replaceSubrange(place...place, with: insertion(&chance))
        case 2 where place < lines.count: lines[place] += "x"
        case 3 where place < lines.count:
          let moved = lines.remove(at: place)
          lines.insert(moved, at: Int.random(in: 0...lines.count, using: &chance))
        default: lines.insert(contentsOf: insertion(&chance), at: place)
        }
      }
      return lines
    }
    return RandomTriple(base: base, yours: side(&chance), hornero: side(&chance))
  }
}

extension [String] {
  /// As the bytes of a file.
  var text: [UInt8] { isEmpty ? [] : [UInt8]((joined(separator: "\n") + "\n").utf8) }
}
