/// Reads one YAML document with the place of everything.
///
/// - Parameters:
///   - bytes: The file, UTF-8 with or without byte order mark, at most 2 MB.
///   - file: Its name; positions are the diagnostics' own, the name is for later formatting.
/// - Returns: The document, nil where there is none to speak of, and all that is wrong with it as YAML. Anchors,
///   aliases, merge keys and tags are errors, and nothing is ever expanded. A syntax error ends the reading.
public func parseDocument(_ bytes: [UInt8], file: String) -> (DocumentNode?, [Diagnostic]) {
  let source = SourceText(bytes, file: file)
  if let problem = SourceCheck.problem(in: source) { return (nil, [problem]) }
  return source.bytes.withUnsafeBufferPointer { buffer in
    let composer = DocumentComposer(EventStream(buffer), source)
    let node = composer.document()
    return (node, composer.diagnostics.sortedOnce())
  }
}

/// Builds nodes from events, refusing what the language refuses as soon as it is seen.
final class DocumentComposer {
  private let events: EventStream
  private let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// For the explanation of a syntax error: what was read just before it.
  private var last: DocumentEvent?
  private var openStarts: [Int] = []

  /// Deeper than any description goes, and far from what would hurt a stack.
  static let deepest = 64
  private static let longestSource = 120

  /// Thrown after the diagnostic was made.
  private struct Stop: Error {}

  init(_ events: EventStream, _ source: SourceText) {
    self.events = events
    self.source = source
  }

  func document() -> DocumentNode? {
    do throws(Stop) {
      var event = try next()
      if case .streamStart = event.kind { event = try next() }
      guard case .documentStart = event.kind else {
        reportEmpty()
        return nil
      }
      let root = try node(from: try next(), depth: 1)
      event = try next()
      if case .documentEnd = event.kind { event = try next() }
      if case .documentStart = event.kind {
        report(.severalDocuments, "a second document begins here; one file describes one", event.start, event.end)
      }
      if root.isAbsent, diagnostics.isEmpty {
        reportEmpty()
        return nil
      }
      return root
    } catch {
      return nil
    }
  }

  private func next() throws(Stop) -> DocumentEvent {
    do throws(ScanProblem) {
      let event = try events.next()
      switch event.kind {
      case .mappingStart, .sequenceStart:
        openStarts.append(event.start)
        last = event
      case .mappingEnd, .sequenceEnd:
        // Block collections end between tokens; only the end of a flow collection has a width.
        let start = openStarts.popLast() ?? event.start
        if event.end > event.start { last = DocumentEvent(kind: event.kind, start: start, end: event.end) }
      default:
        last = event
      }
      return event
    } catch {
      diagnostics.append(SyntaxExplanation(problem: error, last: last, source: source).diagnostic)
      throw Stop()
    }
  }

  private func node(from event: DocumentEvent, depth: Int) throws(Stop) -> DocumentNode {
    guard depth <= Self.deepest else {
      report(.tooDeep, "nested more than \(Self.deepest) levels deep", event.start, event.start + 1)
      throw Stop()
    }
    refuseProperties(of: event)
    switch event.kind {
    case .scalar(let text, let style):
      return DocumentNode(kind: .scalar(text, style), range: source.range(from: event.start, to: event.end))
    case .sequenceStart(let isFlow):
      return try sequence(from: event, isFlow: isFlow, depth: depth)
    case .mappingStart(let isFlow):
      return try mapping(from: event, isFlow: isFlow, depth: depth)
    case .alias(let name):
      let hint = "if text is meant, quote it: \(singleQuoted("*" + name))"
      report(.alias, "aliases are refused: write the value out; \(hint)", event.start, event.end)
      return DocumentNode(kind: .scalar("", .plain), range: source.range(from: event.start, to: event.end))
    default:
      // libyaml gives a node here or fails.
      return DocumentNode(kind: .scalar("", .plain), range: source.range(from: event.start, to: event.end))
    }
  }

  private func sequence(from first: DocumentEvent, isFlow: Bool, depth: Int) throws(Stop) -> DocumentNode {
    var elements: [DocumentNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        return collection(.sequence(elements), first, event, isFlow, lastPart: elements.last)
      }
      elements.append(try node(from: event, depth: depth + 1))
    }
  }

  private func mapping(from first: DocumentEvent, isFlow: Bool, depth: Int) throws(Stop) -> DocumentNode {
    var entries: [DocumentNode.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        return collection(.mapping(entries), first, event, isFlow, lastPart: entries.last?.value)
      }
      let key = try node(from: event, depth: depth + 1)
      let value = try node(from: try next(), depth: depth + 1)
      guard let text = key.text else {
        let hint = key.source.map { "; if text is meant, quote it: \(singleQuoted($0))" } ?? ""
        diagnostics.append(Diagnostic(.keyNotText, "a key must be text\(hint)", at: key.range))
        continue
      }
      if text == "<<", key.kind == .scalar("<<", .plain) {
        diagnostics.append(Diagnostic(.mergeKey, "merge keys are refused: write the keys out", at: key.range))
        continue
      }
      if let line = lines[text] {
        let message = "duplicate key \(quoted(text)), first on line \(line)"
        diagnostics.append(Diagnostic(.duplicateKey, message, at: key.range))
        continue
      }
      lines[text] = key.range.start.line
      entries.append(DocumentNode.Entry(key: key, value: value))
    }
  }

  private func collection(
    _ kind: DocumentNode.Kind, _ first: DocumentEvent, _ last: DocumentEvent, _ isFlow: Bool, lastPart: DocumentNode?
  ) -> DocumentNode {
    guard isFlow else {
      var range = source.range(from: first.start, to: first.start)
      if let end = lastPart?.range.end {
        let start = range.start
        let length = end.line == start.line ? end.column - start.column : rest(of: start)
        range = SourceRange(start: start, end: end, length: length)
      }
      return DocumentNode(kind: kind, range: range)
    }
    let isShort = last.end - first.start <= Self.longestSource
    return DocumentNode(
      kind: kind, range: source.range(from: first.start, to: last.end),
      source: isShort ? source.text(from: first.start, to: last.end) : nil)
  }

  private func rest(of start: SourcePosition) -> Int {
    source.line(start.line).unicodeScalars.count - start.column + 1
  }

  private func refuseProperties(of event: DocumentEvent) {
    if let anchor = event.anchor {
      let text = source.text(from: event.start, to: min(event.start + 200, event.end))
      let offset = event.hasTag ? text.unicodeScalars.prefix { $0 != "&" }.count : 0
      let start = event.start + offset
      let message = "anchors are refused: write the value where it is used; if text is meant, quote it"
      report(.anchor, message, start, start + 1 + anchor.unicodeScalars.count)
    }
    if event.hasTag {
      report(.tag, "tags are refused: every value is text to begin with", event.start, event.start + 1)
    }
  }

  private func reportEmpty() {
    let hasText = source.bytes.contains { $0 > 0x20 }
    let message = hasText ? "the file holds only comments" : "the file is empty"
    report(hasText ? .onlyComments : .empty, message, 0, 1)
  }

  private func report(_ code: DiagnosticCode, _ message: String, _ start: Int, _ end: Int) {
    diagnostics.append(Diagnostic(code, message, at: source.range(from: start, to: end)))
  }
}
