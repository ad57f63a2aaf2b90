/// The names that Hornero itself renamed in a file, and so surely means: those that stood in what it wrote last, are
/// gone from what it makes now, and whose renamed form stands there instead.
///
/// A name that is still there under its old form means something else as well, so it is not touched.
struct SymbolMap {
  private var symbols: [Line: Line] = [:]
  /// The longest first.
  private var phrases: [(old: Line, new: Line)] = []
  /// Names that are gone from the whole project, so that no other meaning of ours is left for them.
  private var gone: [Line: Line]

  var isEmpty: Bool { symbols.isEmpty && phrases.isEmpty && gone.isEmpty }

  /// - Parameter gone: what `goneNames` found.
  init(_ renames: [Rename], base: [UInt8], made: [UInt8], gone: [Line: Line] = [:]) {
    self.gone = gone
    if renames.isEmpty || base == made { return }
    let parts = RenamedParts(renames)
    let now = Identifiers.all(in: made)
    for identifier in Identifiers.all(in: base).subtracting(now) {
      if let new = parts.renamed(identifier), now.contains(new) { symbols[identifier] = new }
    }
    for rename in renames where rename.isPhrase {
      let (old, new) = (Line(rename.old.utf8), Line(rename.new.utf8))
      if contains(base, old), !contains(made, old), contains(made, new) { phrases.append((old, new)) }
    }
    phrases.sort { $0.old.count > $1.old.count }
  }

  /// Names that Hornero wrote last and makes nowhere any more, with what they became.
  static func goneNames(
    _ renames: [Rename], from bases: some Sequence<[UInt8]>, to made: some Sequence<[UInt8]>
  ) -> [Line: Line] {
    if renames.isEmpty { return [:] }
    let parts = RenamedParts(renames)
    let now = made.reduce(into: Set<Line>()) { $0.formUnion(Identifiers.all(in: $1)) }
    let before = bases.reduce(into: Set<Line>()) { $0.formUnion(Identifiers.all(in: $1)) }
    var gone: [Line: Line] = [:]
    for name in before.subtracting(now) {
      if let new = parts.renamed(name), now.contains(new) { gone[name] = new }
    }
    return gone
  }

  /// A text of Hornero's own, renamed wherever a name stands: in code, words and SQL.
  func applied(toBase base: [UInt8]) -> [UInt8] { renamed(base) { symbols[$0] } }

  /// A person's text, renamed as far as that is sure.
  ///
  /// Lines that the person left alone, and what was put in the place of lines that held the name, are renamed as ours
  /// are. In lines that the person added, only code is, because their words and strings are their own; and of names
  /// that this file of ours does not hold, only types and members are, which cannot be a person's variables.
  func applied(toYours yours: [UInt8], base: [UInt8], path: String) -> [UInt8] {
    guard !isEmpty, let before = TextLines(base), let now = TextLines(yours) else { return yours }
    let changes = matchedChanges(from: before.lines, to: now.lines)
    let code = path.hasSuffix(".swift") ? codeLines(now.lines) : nil
    var lines = now.lines.map { renamed($0) { symbols[$0] } }
    let ours = Set(before.lines)
    for change in changes {
      let known = change.old.reduce(into: Set<Line>()) { $0.formUnion(Identifiers.all(in: before.lines[$1])) }
      // A line of ours that was moved elsewhere is still ours.
      for index in change.new where !ours.contains(now.lines[index]) {
        let line = now.lines[index]
        lines[index] = renamed(line, phrases: !change.old.isEmpty) { identifier, position in
          if known.contains(identifier), let new = symbols[identifier] { return new }
          guard let code, code[index][position] else { return nil }
          return symbols[identifier] ?? (Self.isTypeOrMember(line, position) ? gone[identifier] : nil)
        }
      }
    }
    return now.ends.joined(lines)
  }

  /// Whether the identifier at a position begins with a capital, or follows a dot.
  private static func isTypeOrMember(_ line: Line, _ position: Int) -> Bool {
    let dot = UInt8(ascii: ".")
    let isMember = position > 0 && line[position - 1] == dot && !(position > 1 && line[position - 2] == dot)
    return isMember || (0x41...0x5A).contains(line[position])
  }

  /// Which bytes of each line are code.
  private func codeLines(_ lines: [Line]) -> [[Bool]] {
    let source = SwiftText(Array(lines.joined(separator: [0x0A])))
    var start = 0
    return lines.map { line in
      defer { start += line.count + 1 }
      return source.kinds[start..<start + line.count].map { $0 == .code }
    }
  }

  private func renamed(_ bytes: [UInt8], _ name: (Line) -> Line?) -> [UInt8] {
    renamed(bytes, phrases: true) { identifier, _ in name(identifier) }
  }

  /// Phrases come first, as they hold words that are names themselves: `an author` that is now `a writer`.
  private func renamed(_ bytes: [UInt8], phrases isWhole: Bool, _ name: (Line, Int) -> Line?) -> [UInt8] {
    var places = isWhole ? phrasePlaces(in: bytes) : []
    let taken = places.map(\.range)
    for range in Identifiers.ranges(in: bytes) where !taken.contains(where: range.overlaps) {
      if let new = name(Line(bytes[range]), range.lowerBound) { places.append((range, new)) }
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var reached = 0
    for (range, new) in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[reached..<range.lowerBound] + new
      reached = range.upperBound
    }
    return result + bytes[reached...]
  }

  private func phrasePlaces(in bytes: [UInt8]) -> [(range: Range<Int>, new: Line)] {
    var places: [(range: Range<Int>, new: Line)] = []
    for (old, new) in phrases {
      var start = 0
      while let range = firstRange(of: old, in: bytes, from: start) {
        if !places.contains(where: { $0.range.overlaps(range) }) { places.append((range, new)) }
        start = range.upperBound
      }
    }
    return places
  }
}

private func contains(_ bytes: [UInt8], _ phrase: Line) -> Bool { firstRange(of: phrase, in: bytes, from: 0) != nil }

/// Where a phrase stands with nothing of an identifier at its ends.
private func firstRange(of phrase: Line, in bytes: [UInt8], from start: Int) -> Range<Int>? {
  guard let first = phrase.first else { return nil }
  var index = start
  while let found = bytes[index...].firstIndex(of: first), found + phrase.count <= bytes.count {
    let range = found..<found + phrase.count
    if bytes[range].elementsEqual(phrase), found == 0 || !Identifiers.isPart(bytes[found - 1]),
      range.upperBound == bytes.count || !Identifiers.isPart(bytes[range.upperBound])
    {
      return range
    }
    index = found + 1
  }
  return nil
}
