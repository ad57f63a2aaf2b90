extension Contest {
  /// What both sides meant where one or both of them added whole declarations whose order means nothing: functions,
  /// types, extensions, never properties, cases or statements.
  func joinedAsDeclarations(path: String) -> [Line]? {
    guard path.hasSuffix(".swift") else { return nil }
    if base.isEmpty, let mine = DeclarationBlock(yours), let made = DeclarationBlock(hornero) {
      let isAlike = mine.blanksBefore == made.blanksBefore && mine.blanksAfter == made.blanksAfter
      guard isAlike, mine.isApart, mine.names.isDisjoint(with: made.names) else { return nil }
      return hornero + yours
    }
    return joined(adding: yours, to: hornero) ?? joined(adding: hornero, to: yours)
  }

  /// Where one side added a block of declarations before or after what was there, with a blank line between the two,
  /// and the other side changed what was there, or added what belongs to its neighbour: there is but one place for each.
  private func joined(adding side: [Line], to other: [Line]) -> [Line]? {
    let (isBefore, isAfter) = (side.ends(with: base), side.starts(with: base))
    let added = isBefore ? side.dropLast(base.count) : side.dropFirst(base.count)
    guard isBefore || isAfter, let block = DeclarationBlock(Array(added)), block.isApart,
      !other.contains(where: { line in block.names.contains { line.contains(name: $0) } }),
      other.first.map({ !isBlank($0) }) ?? true, other.last.map({ !isBlank($0) }) ?? true
    else { return nil }
    if isBefore && block.blanksAfter == 1 { return added + other }
    return isAfter && block.blanksBefore == 1 ? other + added : nil
  }
}

extension [Line] {
  fileprivate func ends(with other: [Line]) -> Bool { suffix(other.count).elementsEqual(other) }
}

extension Line {
  fileprivate func contains(name: String) -> Bool { Identifiers.all(in: self).contains(Line(name.utf8)) }
}

/// Whole declarations with a blank line before or after them.
private struct DeclarationBlock {
  var blanksBefore: Int
  var blanksAfter: Int
  var names: Set<String>

  /// Whether exactly one blank line parts it from its neighbour, on one side.
  var isApart: Bool { blanksBefore + blanksAfter == 1 }

  init?(_ lines: [Line]) {
    blanksBefore = lines.prefix(while: isBlank).count
    blanksAfter = lines.reversed().prefix(while: isBlank).count
    names = []
    let source = SwiftText(Array(lines.joined(separator: [0x0A])))
    guard blanksBefore < lines.count, source.isComplete else { return nil }
    var depth = BracketDepth()
    var start = 0
    var awaitsDeclaration = true
    for line in lines {
      let code = zip(line, source.kinds[start..<start + line.count]).filter { $0.1 != .comment }.map(\.0)
      let words = Self.words(code)
      if depth.end == 0 && !words.isEmpty {
        if awaitsDeclaration {
          guard !words.allSatisfy({ $0.hasPrefix("@") }) else {
            start += line.count + 1
            continue
          }
          guard let name = Self.declaredName(words), names.insert(name).inserted else { return nil }
        } else if !words[0].allSatisfy({ ")]}".contains($0) }) {
          // Something more at this level: a condition of its own, or what cannot be told.
          return nil
        }
        awaitsDeclaration = false
      }
      for (byte, kind) in zip(line, source.kinds[start..<start + line.count]) where kind == .code { depth.count(byte) }
      guard depth.lowest == 0 else { return nil }
      if isBlank(line) && depth.end == 0 { awaitsDeclaration = true }
      start += line.count + 1
    }
    guard depth.end == 0, !names.isEmpty else { return nil }
  }

  private static func words(_ line: Line) -> [Substring] {
    String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\t" || $0 == "\r" }
  }

  /// The name that a line declares after its attributes and modifiers.
  private static func declaredName(_ words: [Substring]) -> String? {
    guard let position = words.firstIndex(where: { keywords.contains(String($0.prefix { $0 != "(" && $0 != "<" })) }),
      words[..<position].allSatisfy({ $0.hasPrefix("@") || modifiers.contains(String($0)) })
    else { return nil }
    if words[position].hasPrefix("init") || words[position].hasPrefix("subscript") { return String(words[position]) }
    guard position + 1 < words.count else { return nil }
    return String(words[position + 1].prefix { $0 != "(" && $0 != "<" && $0 != ":" && $0 != "{" })
  }

  private static let keywords: Set = [
    "func", "struct", "enum", "class", "actor", "protocol", "extension", "typealias", "init", "subscript",
  ]
  private static let modifiers: Set = [
    "public", "package", "internal", "fileprivate", "private", "static", "final", "mutating", "nonmutating",
    "nonisolated", "override", "convenience", "required", "indirect", "isolated",
  ]
}
