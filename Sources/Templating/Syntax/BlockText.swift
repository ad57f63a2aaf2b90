extension ParsedTemplate {
  /// What stands in a block, without the indentation of its place; nil where the template has none of that name.
  func text(ofBlock name: String) -> String? {
    let bytes = Array(text.utf8)
    let tags = Scanner(bytes).pieces.compactMap { piece in
      if case .tag(let tag) = piece { tag } else { nil }
    }
    guard let open = tags.firstIndex(where: { $0.kind == .block && $0.content == name }) else { return nil }
    // Sections of the same name may stand within.
    var depth = 1
    for tag in tags[(open + 1)...] where tag.content == name {
      switch tag.kind {
      case .section, .inverted, .block, .parent: depth += 1
      case .close: depth -= 1
      case .variable, .literal, .comment, .partial: break
      }
      if depth == 0 { return Self.content(bytes, tags[open].range.upperBound..<tag.range.lowerBound) }
    }
    return nil
  }

  private static func content(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let inner = String(decoding: bytes[range], as: UTF8.self)
    var lines = inner.split(separator: "\n", omittingEmptySubsequences: false)
    // Both tags alone on their lines: the lines between them.
    guard lines.count > 1, lines[0].allSatisfy({ $0 == " " || $0 == "\t" }) else { return inner }
    lines.removeFirst()
    guard let last = lines.popLast(), last.allSatisfy({ $0 == " " || $0 == "\t" }) else { return inner }
    let leads = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }
    let lead = leads.min() ?? 0
    return lines.map { $0.dropFirst(lead) + "\n" }.joined()
  }
}
