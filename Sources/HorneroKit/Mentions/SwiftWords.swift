/// The identifiers of a Swift source, without those in comments and texts.
struct SwiftWords {
  struct Word: Equatable {
    var text: String
    /// 1-based.
    var line: Int
    var column: Int
    /// Whether it is asked of something: `.isbn`.
    var followsDot: Bool
    /// Whether it is a label: `isbn:`.
    var precedesColon: Bool
  }

  private(set) var words: [Word] = []
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    while index < scalars.count { step() }
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private mutating func advance() {
    if scalars[index] == "\n" {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  private mutating func step() {
    switch (scalars[index], peek(1)) {
    case ("/", "/"):
      while let scalar = peek(), scalar != "\n" {
        _ = scalar
        advance()
      }
    case ("/", "*"): skipComment()
    case ("#", "\""), ("\"", _), ("#", "#"): skipText()
    case (let scalar, _) where Self.isHead(scalar): readWord()
    default: advance()
    }
  }

  private mutating func readWord() {
    let (start, column) = (index, index - lineStart + 1)
    while let scalar = peek(), Self.isHead(scalar) || ("0"..."9").contains(scalar) { advance() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    let before = start > 0 ? scalars[start - 1] : " "
    let quoted = before == "`" && start > 1 ? scalars[start - 2] : before
    let next = peek() == "`" ? peek(1) : peek()
    words.append(
      Word(
        text: String(text), line: line, column: column, followsDot: quoted == ".", precedesColon: next == ":"))
  }

  /// Comments nest.
  private mutating func skipComment() {
    var depth = 0
    while let scalar = peek() {
      let next = peek(1)
      if scalar == "/", next == "*" {
        depth += 1
        advance()
      } else if scalar == "*", next == "/" {
        depth -= 1
        advance()
      }
      advance()
      if depth == 0 { return }
    }
  }

  /// A text of one or several lines, raw or not. What is interpolated counts as text.
  private mutating func skipText() {
    var pounds = 0
    while peek(pounds) == "#" { pounds += 1 }
    guard peek(pounds) == "\"" else { return advance() }
    let quotes = peek(pounds + 1) == "\"" && peek(pounds + 2) == "\"" ? 3 : 1
    for _ in 0..<(pounds + quotes) { advance() }
    while let scalar = peek() {
      if scalar == "\\", (0..<pounds).allSatisfy({ peek(1 + $0) == "#" }) {
        for _ in 0..<min(pounds + 2, scalars.count - index) { advance() }
        continue
      }
      let isEnd =
        (0..<quotes).allSatisfy { peek($0) == "\"" } && (0..<pounds).allSatisfy { peek(quotes + $0) == "#" }
      if isEnd {
        for _ in 0..<(quotes + pounds) { advance() }
        return
      }
      // A text of one line that is not closed ends with its line.
      if quotes == 1, scalar == "\n" { return }
      advance()
    }
  }

  private static func isHead(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }
}
