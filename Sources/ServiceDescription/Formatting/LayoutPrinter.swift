/// Writes a layout in the one form that `hornero fmt` gives: two blanks for each level, keys in the order of the
/// language, quotes only where they are needed, braces on one line where that fits.
struct LayoutPrinter {
  private var lines: [String] = []
  static let width = 120

  /// With a line end after the last line.
  static func text(of document: Layout) -> String {
    var printer = LayoutPrinter()
    guard case .collection(let parts, let isMap) = document.content, isMap else { return "" }
    var rest = parts
    // What stands above the first key speaks of the whole file, also when another key is to be the first.
    let header = rest.isEmpty ? [] : rest[0].leading
    if !rest.isEmpty { rest[0].leading = [] }
    printer.comments(header, indentation: 0)
    printer.parts(rest.ordered(by: Language.description), of: Language.description.shapes, indentation: 0)
    printer.comments(document.tail, indentation: 0)
    return printer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func comments(_ comments: [String?], indentation: Int) {
    for comment in comments {
      if let comment {
        lines.append(String(repeating: " ", count: indentation) + comment)
      } else if let last = lines.last, !last.isEmpty {
        lines.append("")
      }
    }
  }

  private mutating func parts(_ parts: [Layout.Part], of shapes: [String: Shape], indentation: Int, other: Shape? = nil)
  {
    for (index, part) in parts.enumerated() {
      let leading =
        index == 0 ? Array(part.leading.drop { $0 == nil }.reversed().drop { $0 == nil }.reversed()) : part.leading
      comments(leading, indentation: indentation)
      let shape = shapes[part.keyName] ?? other
      let blanks = String(repeating: " ", count: indentation)
      let head = part.key.map { blanks + Self.scalar($0, inFlow: false) + ":" } ?? blanks + "-"
      write(part, head, shape, indentation: indentation)
    }
  }

  private mutating func write(_ part: Layout.Part, _ head: String, _ shape: Shape?, indentation: Int) {
    switch part.value.content {
    case .scalar:
      let text = Self.scalar(part.value, inFlow: false)
      lines.append(behind(text.isEmpty ? head : head + " " + text, part))
    case .block(let mark, let content):
      lines.append(behind(head + " " + mark, part))
      let blanks = String(repeating: " ", count: indentation + 2)
      lines += content.map { $0.isEmpty ? "" : blanks + $0 }
    case .collection(let parts, let isMap):
      let flow = part.value.isFlow && !part.value.hasComments ? Self.flow(part.value, shape) : nil
      if let flow, parts.isEmpty || head.count + 1 + flow.count <= Self.width {
        lines.append(behind(head + " " + flow, part))
        return
      }
      let map = shape?.map
      let ordered = isMap ? map.map { parts.ordered(by: $0) } ?? parts : parts
      guard part.key != nil else { return writeElement(part, head, ordered, shape, indentation: indentation) }
      lines.append(behind(head, part))
      self.parts(ordered, of: map?.shapes ?? [:], indentation: indentation + 2, other: shape?.element)
      comments(part.value.tail, indentation: indentation + 2)
    }
  }

  /// A collection in a list begins on the line of its dash.
  private mutating func writeElement(
    _ part: Layout.Part, _ head: String, _ parts: [Layout.Part], _ shape: Shape?, indentation: Int
  ) {
    var rest = parts
    if let text = part.trailing?.text { comments([text], indentation: indentation) }
    comments((rest.first?.leading ?? []).filter { $0 != nil }, indentation: indentation)
    if !rest.isEmpty { rest[0].leading = [] }
    let start = lines.count
    self.parts(rest, of: shape?.map?.shapes ?? [:], indentation: indentation + 2, other: shape?.element)
    if start < lines.count { lines[start] = head + " " + lines[start].dropFirst(indentation + 2) }
    comments(part.value.tail, indentation: indentation + 2)
  }

  /// A line with the comment behind it, as far from the line's begin as it stood, if there is room.
  private func behind(_ line: String, _ part: Layout.Part) -> String {
    guard let trailing = part.trailing else { return line }
    let indentation = line.prefix { $0 == " " }.count
    let gap = max(1, trailing.column - part.column + indentation - line.unicodeScalars.count)
    return line + String(repeating: " ", count: gap) + trailing.text
  }

  private static func scalar(_ layout: Layout, inFlow: Bool) -> String {
    guard case .scalar(let text, let style) = layout.content else { return "" }
    return ScalarText.written(text, style, inFlow: inFlow)
  }

  private static func flow(_ layout: Layout, _ shape: Shape?) -> String {
    switch layout.content {
    case .scalar: return scalar(layout, inFlow: true)
    // Blocks stand in no braces.
    case .block: return ""
    case .collection(let parts, let isMap):
      if parts.isEmpty { return isMap ? "{}" : "[]" }
      let map = shape?.map
      let ordered = isMap ? map.map { parts.ordered(by: $0) } ?? parts : parts
      let texts = ordered.map { part -> String in
        let value = flow(part.value, map?.shapes[part.keyName] ?? shape?.element)
        guard let key = part.key else { return value }
        return scalar(key, inFlow: true) + (value.isEmpty ? ":" : ": " + value)
      }
      return isMap ? "{ " + texts.joined(separator: ", ") + " }" : "[" + texts.joined(separator: ", ") + "]"
    }
  }
}

extension [Layout.Part] {
  /// In the order of the language; what it does not know comes last, as it was written.
  fileprivate func ordered(by map: LanguageMap) -> [Layout.Part] {
    let places = Dictionary(map.order.enumerated().map { ($1, $0) }) { first, _ in first }
    return enumerated().sorted { left, right in
      (places[left.element.keyName] ?? .max, left.offset) < (places[right.element.keyName] ?? .max, right.offset)
    }.map(\.element)
  }
}

extension LanguageMap {
  var shapes: [String: Shape] { Dictionary(keys.map { ($0.name, $0.shape) }) { first, _ in first } }
}

extension Shape {
  /// The map that may stand here, where keys are the language's own.
  var map: LanguageMap? {
    switch self {
    case .map(let map): map
    case .anyOf(let shapes): shapes.lazy.compactMap(\.map).first
    default: nil
    }
  }

  /// What stands for each key or element that the user names.
  var element: Shape? {
    switch self {
    case .named(_, let shape), .list(let shape), .oneOrMore(let shape): shape
    case .anyOf(let shapes): shapes.lazy.compactMap(\.element).first
    default: nil
    }
  }
}
