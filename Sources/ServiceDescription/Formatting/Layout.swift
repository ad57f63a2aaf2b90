/// A document as it is laid out: its nodes, and the comments and blank lines that belong to them.
struct Layout {
  indirect enum Content {
    case scalar(String, DocumentNode.ScalarStyle)
    /// A `|` or `>` scalar: its mark with the chomping, and its lines without their indentation.
    case block(mark: String, lines: [String])
    /// The parts of a map, each with its key, or of a list.
    case collection([Part], isMap: Bool)
  }

  var content: Content
  /// Whether it was written in braces or brackets.
  var isFlow = false
  /// Comments after the last part; nil is a blank line.
  var tail: [String?] = []

  struct Part {
    /// Comments on lines of their own before it; nil is a blank line.
    var leading: [String?] = []
    var key: Layout?
    var keyName = ""
    /// Where it began, or the dash before it.
    var column = 1
    var value: Layout
    /// The comment behind it, and the column that it had.
    var trailing: (text: String, column: Int)?
  }

  /// Whether comments stand somewhere in it, so that it needs lines.
  var hasComments: Bool {
    guard case .collection(let parts, _) = content else { return false }
    return !tail.isEmpty
      || parts.contains { $0.trailing != nil || $0.leading.contains { $0 != nil } || $0.value.hasComments }
  }
}
