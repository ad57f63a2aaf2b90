/// Decides, line by line, what becomes of the blanks and line ends around tags.
///
/// - A line of nothing but blanks and structural tags leaves no line. A partial must be the only tag on such a line;
///   otherwise it is written inline.
/// - Blanks on an otherwise empty line are dropped: output is code.
struct LineLayout {
  enum Token {
    case lead([UInt8])
    case text([UInt8])
    case newline([UInt8])
    case tag(Tag, Place)
  }

  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ pieces: [Scanner.Piece], in bytes: [UInt8]) {
    self.bytes = bytes
    var line: [Scanner.Piece] = []
    for piece in pieces {
      line.append(piece)
      if case .newline = piece {
        add(line)
        line = []
      }
    }
    add(line)
  }

  private mutating func add(_ line: [Scanner.Piece]) {
    let tags = line.compactMap { piece -> Tag? in
      if case .tag(let tag) = piece { tag } else { nil }
    }
    let textIsBlank = line.allSatisfy { piece in
      if case .text(let range) = piece { bytes[range].allSatisfy(\.isBlank) } else { true }
    }
    let inclusions = tags.filter { $0.kind == .partial }.count
    let others = tags.filter { $0.kind != .partial && $0.kind != .comment }.count
    let isStructural = textIsBlank && !tags.isEmpty && tags.allSatisfy(\.kind.isStructural)
    if isStructural, inclusions == 0 || (inclusions == 1 && others == 0) {
      let lead = blanksBefore(line)
      for tag in tags { tokens.append(.tag(tag, Place(lead: lead, isAlone: true))) }
    } else {
      addContent(line, isBlank: textIsBlank && tags.isEmpty)
    }
  }

  private mutating func addContent(_ line: [Scanner.Piece], isBlank: Bool) {
    let lead = blanksBefore(line)
    let hasContent = line.contains { piece in
      if case .newline = piece { false } else { true }
    }
    if hasContent, !isBlank { tokens.append(.lead(lead)) }
    var onlyStructure = true
    for (index, piece) in line.enumerated() {
      switch piece {
      case .newline(let range): tokens.append(.newline(Array(bytes[range])))
      case .tag(let tag):
        tokens.append(.tag(tag, Place(lead: onlyStructure ? lead : nil, isAlone: false)))
        if !tag.kind.isStructural || tag.kind == .partial { onlyStructure = false }
      case .text(let range):
        let text = index == 0 ? bytes[range].dropFirst(lead.count) : bytes[range]
        if !isBlank, !text.isEmpty { tokens.append(.text(Array(text))) }
        if !text.allSatisfy(\.isBlank) { onlyStructure = false }
      }
    }
  }

  private func blanksBefore(_ line: [Scanner.Piece]) -> [UInt8] {
    guard case .text(let range) = line.first else { return [] }
    return Array(bytes[range].prefix(while: \.isBlank))
  }
}
