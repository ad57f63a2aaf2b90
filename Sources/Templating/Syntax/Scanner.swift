/// Cuts the bytes of a template into text, line ends and tags.
struct Scanner {
  enum Piece {
    case text(Range<Int>)
    case newline(Range<Int>)
    case tag(Tag)
  }

  struct Mistake {
    let range: Range<Int>
    let message: String
    var suggestion: String?
  }

  private let bytes: [UInt8]
  private var position = 0
  private var textStart = 0
  /// Whether a comment was found that nothing ends, so that none after it is searched to the end of the file again.
  private var isCommentOpen = false
  private(set) var pieces: [Piece] = []
  private(set) var mistakes: [Mistake] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { step() }
    flushText()
  }

  private mutating func step() {
    switch bytes[position] {
    case .newline:
      let start = position > textStart && bytes[position - 1] == .carriageReturn ? position - 1 : position
      flushText(upTo: start)
      position += 1
      pieces.append(.newline(start..<position))
      textStart = position
    case .openBrace where position + 1 < bytes.count && bytes[position + 1] == .openBrace:
      flushText()
      scanTag()
      textStart = position
    default:
      position += 1
    }
  }

  private mutating func flushText(upTo end: Int? = nil) {
    let end = end ?? position
    if textStart < end { pieces.append(.text(textStart..<end)) }
  }

  private mutating func scanTag() {
    let start = position
    var next = start + 2
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    guard next < bytes.count else { return unclosed(start) }
    switch bytes[next] {
    case .quote:
      guard let end = find(Array("\"}}".utf8), from: next + 1, inLine: true) else { return unclosed(start) }
      add(.literal, next + 1..<end, start..<end + 3)
    case UInt8(ascii: "!"):
      guard !isCommentOpen, let end = find(.closing, from: next + 1, inLine: false) else {
        isCommentOpen = true
        return unclosed(start)
      }
      add(.comment, next + 1..<end, start..<end + 2)
    case .openBrace:
      refuse(
        start, closing: Array("}}}".utf8), "nothing is ever escaped, so there is no {{{…}}}",
        "write {{name}}, or {{\"{\"}}{{name}} for a brace before a value")
    case UInt8(ascii: "&"):
      refuse(start, closing: .closing, "nothing is ever escaped, so there is no {{&…}}", "write {{name}}")
    case UInt8(ascii: "="):
      refuse(
        start, closing: .closing, "the delimiters cannot be changed", "write {{\"{{\"}} where the output needs {{")
    default:
      guard let end = find(.closing, from: next, inLine: true) else { return unclosed(start) }
      let kind = Tag.Kind(sigil: bytes[next])
      add(kind ?? .variable, (kind == nil ? next : next + 1)..<end, start..<end + 2)
    }
  }

  private mutating func add(_ kind: Tag.Kind, _ content: Range<Int>, _ range: Range<Int>) {
    let inner = kind == .literal ? bytes[content] : bytes[content].trimmingBlanks()
    pieces.append(.tag(Tag(kind: kind, content: String(decoding: inner, as: UTF8.self), range: range)))
    position = range.upperBound
  }

  private mutating func refuse(_ start: Int, closing: [UInt8], _ message: String, _ suggestion: String) {
    let end = find(closing, from: start + 2, inLine: true).map { $0 + closing.count } ?? start + 3
    mistakes.append(Mistake(range: start..<end, message: message, suggestion: suggestion))
    position = end
  }

  private mutating func unclosed(_ start: Int) {
    mistakes.append(
      Mistake(
        range: start..<start + 2, message: "this tag is not closed on its line",
        suggestion: "end it with }}, or write {{\"{{\"}} where the output needs {{"))
    position = start + 2
    while position < bytes.count, bytes[position] != .newline { position += 1 }
  }

  private func find(_ needle: [UInt8], from start: Int, inLine: Bool) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index..<index + needle.count].elementsEqual(needle) { return index }
      if inLine, bytes[index] == .newline { return nil }
      index += 1
    }
    return nil
  }
}

extension Tag.Kind {
  fileprivate init?(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "<"): self = .parent
    default: return nil
    }
  }
}
