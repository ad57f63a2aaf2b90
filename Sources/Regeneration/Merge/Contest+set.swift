extension Contest {
  /// The lines of all sides as one set, where they are members of a set: imports, or the elements of a list in
  /// `Package.swift`. What either side added is in it, what either side took away is not.
  func joinedAsSet(path: String) -> [Line]? {
    guard path.hasSuffix(".swift") else { return nil }
    if let imports = joined(importMember) { return imports }
    guard path == "Package.swift" || path.hasSuffix("/Package.swift") else { return nil }
    return joined(packageMember)
  }

  /// - Parameter member: what a line is as a member of a set; `nil` for a line that is none.
  private func joined(_ member: (Line) -> Member?) -> [Line]? {
    func members(_ lines: [Line]) -> [Member]? {
      let found = lines.compactMap(member)
      return found.count == lines.count ? found : nil
    }
    guard let before = members(base), let mine = members(yours), let made = members(hornero) else { return nil }
    let gone = Set(before).subtracting(Set(mine).intersection(made))
    var members = mine.filter { !gone.contains($0) }
    let added = made.filter { !gone.contains($0) && !members.contains($0) }
    if isSorted(mine) && isSorted(made) {
      members = (members + added).sorted { $0.line.lexicographicallyPrecedes($1.line) }
    } else {
      // Each after the one that it stands behind on its own side.
      for member in added {
        let before = made.prefix { $0 != member }.last { members.contains($0) }
        let place = before.flatMap { members.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        members.insert(member, at: place)
      }
    }
    return Set(members.map(\.key)).count == members.count ? written(members) : nil
  }

  private func isSorted(_ members: [Member]) -> Bool {
    zip(members, members.dropFirst()).allSatisfy { !$1.line.lexicographicallyPrecedes($0.line) }
  }

  /// The members as lines again. Between the elements of a list there are commas; whether there is one after the last
  /// depends on whether anything follows, which is as it was.
  private func written(_ members: [Member]) -> [Line] {
    guard members.contains(where: \.isListed) else { return members.map(\.line) }
    let comma = UInt8(ascii: ",")
    let endsInComma = [yours, hornero].allSatisfy { $0.last.map { $0.last == comma } ?? true }
    return members.enumerated().map { index, member in
      index + 1 < members.count || endsInComma ? member.line + [comma] : member.line
    }
  }
}

/// A line that is a member of a set.
private struct Member: Hashable {
  /// Without the comma that belongs to its list.
  var line: Line
  /// What it brings in: two members of one key, such as two versions of a package, cannot both stand.
  var key: Line
  /// Whether it is an element of a list, with commas between them.
  var isListed: Bool
}

/// `import X` with its attributes and kind, nothing behind it.
private func importMember(_ line: Line) -> Member? {
  let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
  guard let position = words.firstIndex(of: Line("import".utf8)[...]), position + 1 < words.count,
    position + 3 >= words.count, !words.contains(where: \.isEmpty),
    !line.contains(where: { [0x2F, 0x3B, 0x0D].contains($0) }),
    words[..<position].allSatisfy({ $0.first == 0x40 || accessLevels.contains(String(decoding: $0, as: UTF8.self)) })
  else { return nil }
  return Member(line: line, key: Line(words[(position + 1)...].joined(separator: [0x20])), isListed: false)
}

private let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]

/// `.package(…)`, `.product(…)` or `"Name"` in one line.
private func packageMember(_ line: Line) -> Member? {
  let element = line.last == UInt8(ascii: ",") ? line.dropLast() : line
  let text = element.drop { $0 == 0x20 || $0 == 0x09 }
  let source = SwiftText(Array(text))
  var depth = BracketDepth()
  for (byte, kind) in zip(source.bytes, source.kinds) where kind == .code {
    depth.count(byte)
    if byte == UInt8(ascii: ","), depth.end == 0 { return nil }
  }
  guard source.isComplete, depth == BracketDepth(), !source.kinds.contains(.comment) else { return nil }
  let isCall =
    [".package(", ".product(", ".byName(", ".target("].contains { text.starts(with: $0.utf8) }
    && text.last == UInt8(ascii: ")")
  let isName = text.count > 2 && source.kinds.allSatisfy { $0 == .string }
  guard isCall || isName, let start = source.kinds.firstIndex(of: .string) else { return nil }
  let end = source.kinds[start...].firstIndex { $0 != .string } ?? source.kinds.count
  return Member(line: Array(element), key: Array(source.bytes[start..<end]), isListed: true)
}
