/// Turns libyaml's complaint into what a person should change, at the place to change.
struct SyntaxExplanation {
  let problem: ScanProblem
  /// What was read just before; a flow collection as a whole.
  let last: DocumentEvent?
  let source: SourceText

  var diagnostic: Diagnostic {
    tooDeep ?? tab ?? badStart ?? unclosed ?? escape ?? continued ?? afterQuotes ?? optionalBrackets ?? colonInValue
      ?? colonAbove ?? missingColon ?? plain
  }

  /// libyaml looks ahead, and so may meet its own limit before ours.
  private var tooDeep: Diagnostic? {
    guard problem.problem.hasPrefix("Maximum nesting level") else { return nil }
    let range = source.range(from: problem.contextIndex, to: problem.contextIndex + 1)
    return Diagnostic(.tooDeep, "nested more than \(DocumentComposer.deepest) levels deep", at: range)
  }

  /// A tab among the blanks that a line begins with.
  private var tab: Diagnostic? {
    let position = source.position(ofIndex: problem.index)
    let blanks = source.line(position.line).unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    guard let offset = Array(blanks).firstIndex(of: "\t"), position.column <= blanks.count + 1 else { return nil }
    let tabs = Array(blanks)[offset...].prefix { $0 == "\t" }.count
    let start = SourcePosition(line: position.line, column: offset + 1)
    return Diagnostic(.tab, "indent with spaces; YAML takes no tabs here", at: SourceRange(start: start, length: tabs))
  }

  /// `@`, `%`, a backtick, or a bare `*` or `&`.
  private var badStart: Diagnostic? {
    let isBareReference = problem.problem == "did not find expected alphabetic or numeric character"
    let isQuestion = problem.problem == "mapping keys are not allowed in this context" && !followsBracket
    guard isBareReference || isQuestion || problem.problem == "found character that cannot start any token" else {
      return nil
    }
    let start = isBareReference ? problem.contextIndex : problem.index
    let text = value(from: start)
    guard let first = text.unicodeScalars.first else { return nil }
    return needsQuotes(text, start, "no value may begin with \(quoted(String(first)))")
  }

  private var unclosed: Diagnostic? {
    if problem.problem == "found unexpected end of stream" || problem.problem == "found unexpected document indicator" {
      return make("the quote that opens here is never closed", problem.contextIndex, 1)
    }
    guard problem.problem.hasPrefix("did not find expected ','") else { return nil }
    let bracket = quoted(source.text(from: problem.contextIndex, to: problem.contextIndex + 1))
    if isAtEnd(problem.index) { return make("\(bracket) is never closed", problem.contextIndex, 1) }
    // A line that begins where a comma or bracket should stand is most likely right; what is wrong is above.
    let position = source.position(ofIndex: problem.index)
    let blanks = source.line(position.line).unicodeScalars.prefix { $0 == " " }.count
    guard position.column == blanks + 1 else { return nil }
    let missing = bracket == "'{'" ? "'}'" : "']'"
    return make(
      "\(bracket) is not closed; expected ',' or \(missing) before line \(position.line)", problem.contextIndex, 1)
  }

  /// `"\d"`
  private var escape: Diagnostic? {
    guard problem.problem == "found unknown escape character" else { return nil }
    let text = source.text(from: problem.index, to: problem.index + 2)
    let backslash = text.hasPrefix("\\") ? problem.index : problem.index - 1
    let shown = source.text(from: backslash, to: backslash + 2)
    return make("\(quoted(shown)) means nothing in double quotes; use single quotes, where \\ is \\", backslash, 2)
  }

  /// A value that goes on where YAML has ended it: `{id}/publish`, `^\d{3}` in a flow map, `[string]?`.
  private var continued: Diagnostic? {
    guard problem.problem.hasPrefix("did not find expected"), let last, last.end == problem.index,
      last.end > last.start
    else { return nil }
    switch last.kind {
    case .scalar(_, .plain), .mappingEnd, .sequenceEnd: break
    default: return nil
    }
    let before = source.text(from: last.start, to: last.end)
    let text = before + value(from: last.end)
    guard !text.contains("\n"), !text.contains("\r") else { return nil }
    // `{ type: int range: 1.. }`
    if text.dropFirst(before.count).hasPrefix(":"), let word = before.split(separator: " ").last,
      word.count < before.count
    {
      let length = word.unicodeScalars.count
      return make("a ',' is missing before \(quoted(String(word)))", last.end - length, length)
    }
    return needsQuotes(text, last.start, "a value cannot go on like this")
  }

  /// `'a' b`
  private var afterQuotes: Diagnostic? {
    guard problem.problem.hasPrefix("did not find expected"), let last, case .scalar(_, let style) = last.kind,
      style == .singleQuoted || style == .doubleQuoted, problem.index >= last.end,
      source.text(from: last.end, to: problem.index).allSatisfy({ $0 == " " })
    else { return nil }
    let text = word(from: problem.index)
    return make("\(quoted(text)) stands after the closing quote", problem.index, text.unicodeScalars.count)
  }

  /// `[string]?` outside brackets: libyaml takes the question mark for a key before it tells of the list.
  private var optionalBrackets: Diagnostic? {
    guard problem.problem == "mapping keys are not allowed in this context" else { return nil }
    let position = source.position(ofIndex: problem.index)
    let before = Array(source.line(position.line).unicodeScalars.prefix(position.column - 1))
    guard let close = before.last, close == "]" || close == "}",
      let open = before.lastIndex(of: close == "]" ? "[" : "{")
    else { return nil }
    let start = problem.index - (before.count - open)
    let text = source.text(from: start, to: problem.index) + value(from: problem.index)
    return needsQuotes(text, start, "a value cannot go on like this")
  }

  private var followsBracket: Bool {
    problem.index > 0 && "]}".contains(source.text(from: problem.index - 1, to: problem.index))
  }

  /// `summary: note: this`
  private var colonInValue: Diagnostic? {
    guard problem.problem == "mapping values are not allowed in this context" else { return nil }
    let position = source.position(ofIndex: problem.index)
    let line = Array(source.line(position.line).unicodeScalars)
    let before = line.prefix(position.column - 1)
    let first = before.indices.dropLast().first { before[$0] == ":" && before[$0 + 1] == " " }
    guard let first, let start = before[(first + 1)...].firstIndex(where: { $0 != " " }) else { return nil }
    guard line[start] != "'", line[start] != "\"" else { return nil }
    let text = line[start...].map(String.init).joined()
    return needsQuotes(text, problem.index - (position.column - 1 - start), "a value with ': ' in it needs quotes")
  }

  /// `title string` on a line of its own, noticed only when the next key comes.
  private var colonAbove: Diagnostic? {
    guard problem.problem == "mapping values are not allowed in this context" else { return nil }
    let line = source.position(ofIndex: problem.index).line
    let blanks = { (text: String) in text.unicodeScalars.prefix { $0 == " " }.count }
    guard line > 1 else { return nil }
    let above = source.line(line - 1)
    let text = above.unicodeScalars.dropFirst(blanks(above))
    let word = String(String.UnicodeScalarView(text.prefix { $0 != " " }))
    let first = text.first.map { "-#{}[]'\"|>".unicodeScalars.contains($0) } ?? true
    guard !first, blanks(above) == blanks(source.line(line)), !above.contains(":") else { return nil }
    let start = SourcePosition(line: line - 1, column: blanks(above) + 1)
    let range = SourceRange(start: start, length: word.unicodeScalars.count)
    return Diagnostic(.syntax, "expected ':' after \(quoted(word))", at: range)
  }

  private var missingColon: Diagnostic? {
    guard problem.problem == "could not find expected ':'" else { return nil }
    let text = word(from: problem.contextIndex)
    return make("expected ':' after \(quoted(text))", problem.contextIndex, text.unicodeScalars.count)
  }

  private var plain: Diagnostic {
    let line = source.position(ofIndex: problem.contextIndex).line
    let message =
      switch problem.problem {
      case "mapping values are not allowed in this context":
        "a key cannot stand here; is the indentation right?"
      case "did not find expected key":
        "expected a key of the map that begins on line \(line); is the indentation right?"
      case "did not find expected '-' indicator":
        "expected '- ' of the list that begins on line \(line); is the indentation right?"
      case "block sequence entries are not allowed in this context":
        "a list item cannot stand here; put it on a line of its own"
      case "did not find expected ',' or '}'":
        "expected ',' or '}' in the map that '{' opens on line \(line)"
      case "did not find expected ',' or ']'":
        "expected ',' or ']' in the list that '[' opens on line \(line)"
      case "did not find expected node content":
        "expected a value"
      default:
        ([problem.context, problem.problem].filter { !$0.isEmpty }).joined(separator: ": ")
      }
    return make(message, problem.index, word(from: problem.index).unicodeScalars.count)
  }

  private func needsQuotes(_ text: String, _ start: Int, _ why: String) -> Diagnostic {
    let range = source.range(from: start, to: start + text.unicodeScalars.count)
    return Diagnostic(.needsQuotes, "\(why); quote it: \(singleQuoted(text))", at: range)
  }

  private func make(_ message: String, _ start: Int, _ length: Int) -> Diagnostic {
    // At the end of the file the last line with text is the better place to look at.
    guard isAtEnd(start), start > 0 else {
      return Diagnostic(.syntax, message, at: source.range(from: start, to: start + length))
    }
    let blanks = source.bytes.reversed().prefix { $0 <= 0x20 }.count
    let position = source.position(ofByte: max(0, source.bytes.count - blanks))
    return Diagnostic(.syntax, message, at: SourceRange(start: position, length: 1))
  }

  private func isAtEnd(_ index: Int) -> Bool {
    source.bytes[source.byte(ofIndex: index)...].allSatisfy { $0 <= 0x20 }
  }

  /// The rest of a value that was meant as one: to the end of its line or, within brackets, to the `,` or closing
  /// bracket that is not its own.
  private func value(from start: Int) -> String {
    var depth = 0
    var scalars = String.UnicodeScalarView()
    for scalar in restOfLine(from: start) {
      if problem.flowLevel > 0 {
        if scalar == "{" || scalar == "[" { depth += 1 }
        if depth == 0, scalar == "," || scalar == "}" || scalar == "]" { break }
        if scalar == "}" || scalar == "]" { depth -= 1 }
      }
      if scalar == "#", scalars.last == " " { break }
      scalars.append(scalar)
    }
    while scalars.last == " " || scalars.last == "\t" { scalars.removeLast() }
    return String(scalars)
  }

  private func word(from start: Int) -> String {
    String(String.UnicodeScalarView(restOfLine(from: start).prefix { !" \t,:{}[]".unicodeScalars.contains($0) }))
  }

  private func restOfLine(from start: Int) -> [Unicode.Scalar] {
    let position = source.position(ofIndex: start)
    return Array(source.line(position.line).unicodeScalars.dropFirst(position.column - 1))
  }
}
