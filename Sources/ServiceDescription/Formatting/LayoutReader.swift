/// Gives every comment of a document to the part that it belongs to: one on a line of its own to what follows it, or to
/// the end of the collection that it is indented like; one behind something to that.
struct LayoutReader {
  private let source: SourceText
  private let comments: [Comment]
  private var next = 0
  private static let end = SourcePosition(line: .max, column: .max)

  init(_ document: DocumentNode, _ source: SourceText) {
    self.source = source
    comments = Comments(document, source).all
  }

  mutating func read(_ document: DocumentNode) -> Layout {
    layout(document, within: Self.end, until: Self.end, margin: 1)
  }

  /// - Parameters:
  ///   - limit: the end of the braces or brackets around.
  ///   - until: where what follows the node begins.
  ///   - margin: the column that comments at the node's end must reach to belong to it.
  private mutating func layout(
    _ node: DocumentNode, within limit: SourcePosition, until: SourcePosition, margin: Int
  ) -> Layout {
    switch node.kind {
    case .scalar(let text, let style):
      return Layout(content: style == .block ? block(node) ?? .scalar(text, style) : .scalar(text, style))
    case .sequence(let elements):
      return collection(node, elements.map { (nil, $0) }, within: limit, until: until, margin: margin)
    case .mapping(let entries):
      return collection(node, entries.map { ($0.key, $0.value) }, within: limit, until: until, margin: margin)
    }
  }

  private mutating func collection(
    _ node: DocumentNode, _ elements: [(key: DocumentNode?, value: DocumentNode)], within limit: SourcePosition,
    until: SourcePosition, margin: Int
  ) -> Layout {
    let isFlow = node.isFlow(in: source)
    let limit = isFlow ? node.range.end : limit
    var parts: [Layout.Part] = []
    for (index, element) in elements.enumerated() {
      let start = (element.key ?? element.value).range.start
      var part = Layout.Part(
        leading: leading(before: start, isFlow: isFlow), value: Layout(content: .scalar("", .plain)))
      part.column = element.key == nil ? max(1, start.column - 2) : start.column
      if let key = element.key {
        part.key = Layout(content: .scalar(key.text ?? "", key.scalarStyle))
        part.keyName = key.text ?? ""
      }
      let following =
        index + 1 < elements.count ? (elements[index + 1].key ?? elements[index + 1].value).range.start : until
      let isBlock = element.value.isCollection && !element.value.isFlow(in: source)
      if let key = element.key, isBlock {
        part.trailing = trailing(after: key.range.end, before: min(limit, following))
      }
      part.value = layout(
        element.value, within: limit, until: following, margin: isBlock ? element.value.range.start.column : margin)
      if !isBlock, part.trailing == nil {
        part.trailing = headerComment(of: element.value)
        let end = element.value.isAbsent ? element.key?.range.end ?? start : element.value.range.end
        if element.value.scalarStyle != .block, part.trailing == nil {
          part.trailing = trailing(after: end, before: min(limit, following))
        }
      }
      parts.append(part)
    }
    var layout = Layout(content: .collection(parts, isMap: node.entries != nil), isFlow: isFlow)
    layout.tail = tail(until: isFlow ? limit : until, margin: isFlow ? 0 : margin, isFlow: isFlow)
    return layout
  }

  private mutating func leading(before start: SourcePosition, isFlow: Bool) -> [String?] {
    var lines: [String?] = []
    while next < comments.count, comments[next].position < start {
      append(comments[next], to: &lines, isFlow: isFlow)
      next += 1
    }
    if !isFlow, hasBlank(above: start.line) { lines.append(nil) }
    return lines
  }

  private mutating func tail(until: SourcePosition, margin: Int, isFlow: Bool) -> [String?] {
    var lines: [String?] = []
    while next < comments.count, comments[next].position < until, comments[next].position.column >= margin {
      append(comments[next], to: &lines, isFlow: isFlow)
      next += 1
    }
    return lines
  }

  private func append(_ comment: Comment, to lines: inout [String?], isFlow: Bool) {
    if !isFlow, hasBlank(above: comment.position.line) { lines.append(nil) }
    lines.append(comment.text)
  }

  private mutating func trailing(after place: SourcePosition, before limit: SourcePosition) -> (String, Int)? {
    guard next < comments.count else { return nil }
    let comment = comments[next]
    guard comment.position.line == place.line, comment.position >= place, comment.position < limit else { return nil }
    next += 1
    return (comment.text, comment.position.column)
  }

  private func hasBlank(above line: Int) -> Bool {
    line > 1 && source.line(line - 1).trimmingBlanks().isEmpty
  }

  /// The lines of a `|` or `>` scalar as they stand; nil where an indentation indicator makes them hard to move.
  private func block(_ node: DocumentNode) -> Layout.Content? {
    let mark = header(of: node).prefix { "|>+-0123456789".contains($0) }
    if mark.contains(where: \.isNumber) { return nil }
    var lines: [String] = []
    var margin: Int?
    var number = node.range.start.line + 1
    while number <= source.lineCount {
      let line = source.line(number)
      let blanks = line.prefix { $0 == " " }.count
      if line.trimmingBlanks().isEmpty {
        lines.append("")
      } else {
        if margin == nil { margin = blanks }
        guard let margin, blanks >= margin, SourcePosition(line: number, column: 1) < node.range.end else { break }
        lines.append(String(line.dropFirst(margin)))
      }
      number += 1
    }
    while lines.last == "" { lines.removeLast() }
    // What keeps its last line ends is written in quotes.
    return lines.isEmpty || mark.contains("+") ? nil : .block(mark: String(mark), lines: lines)
  }

  private func header(of node: DocumentNode) -> String {
    String(source.line(node.range.start.line).unicodeScalars.dropFirst(node.range.start.column - 1).map(Character.init))
  }

  /// Comments behind the marks of `|` and `>` scalars, which belong to the scalars for all that libyaml says.
  func blockComments(_ node: DocumentNode) -> [String] {
    switch node.kind {
    case .scalar: headerComment(of: node).map { [$0.0] } ?? []
    case .sequence(let elements): elements.flatMap(blockComments)
    case .mapping(let entries): entries.flatMap { blockComments($0.value) }
    }
  }

  private func headerComment(of node: DocumentNode) -> (String, Int)? {
    guard node.scalarStyle == .block else { return nil }
    let header = header(of: node)
    guard let sign = header.firstIndex(of: "#") else { return nil }
    let column = node.range.start.column + header.distance(from: header.startIndex, to: sign)
    return (String(header[sign...]).trimmingBlanks(), column)
  }
}

extension DocumentNode {
  var isCollection: Bool { text == nil }

  var scalarStyle: ScalarStyle {
    if case .scalar(_, let style) = kind { style } else { .plain }
  }

  /// Whether it begins with a brace or bracket.
  func isFlow(in source: SourceText) -> Bool {
    guard isCollection else { return false }
    let first = source.line(range.start.line).unicodeScalars.dropFirst(range.start.column - 1).first
    // A block map may begin with a quoted or plain key, never with these; neither may a block list.
    return first == "{" || first == "["
  }
}
