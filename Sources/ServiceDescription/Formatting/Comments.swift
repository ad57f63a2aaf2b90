/// A comment and where it stands.
struct Comment {
  var position: SourcePosition
  /// With its `#`, without blanks at its end.
  var text: String
  /// Whether nothing else stands on its line.
  var isAlone: Bool
}

/// The comments of a document, in their order. libyaml skips them, so they are found as what no scalar covers.
struct Comments {
  let all: [Comment]

  init(_ document: DocumentNode, _ source: SourceText) {
    var scalars: [SourceRange] = []
    Self.collect(document, into: &scalars)
    scalars.sort { $0.start < $1.start }
    var found: [Comment] = []
    var next = 0
    for number in 1...source.lineCount {
      let line = Array(source.line(number).unicodeScalars)
      var column = 1
      while column <= line.count {
        let position = SourcePosition(line: number, column: column)
        while next < scalars.count, scalars[next].end <= position { next += 1 }
        if next < scalars.count, scalars[next].start <= position {
          column = scalars[next].end.line > number ? line.count + 1 : scalars[next].end.column
          continue
        }
        let isBegin = column == 1 || line[column - 2] == " " || line[column - 2] == "\t"
        if line[column - 1] == "#", isBegin {
          let text = String(String.UnicodeScalarView(line[(column - 1)...])).trimmingBlanks()
          let isAlone = line[..<(column - 1)].allSatisfy { $0 == " " || $0 == "\t" }
          found.append(Comment(position: position, text: text, isAlone: isAlone))
          break
        }
        column += 1
      }
    }
    all = found
  }

  private static func collect(_ node: DocumentNode, into scalars: inout [SourceRange]) {
    switch node.kind {
    case .scalar: if node.range.start < node.range.end { scalars.append(node.range) }
    case .sequence(let elements): for element in elements { collect(element, into: &scalars) }
    case .mapping(let entries):
      for entry in entries {
        collect(entry.key, into: &scalars)
        collect(entry.value, into: &scalars)
      }
    }
  }
}
