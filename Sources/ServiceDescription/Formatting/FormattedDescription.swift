/// A description in the form of `hornero fmt`. Comments are kept, the order of what a person named is kept, and the
/// meaning is the same.
///
/// - Parameters:
///   - bytes: The text of `hornero.yml`. It may break rules of the language, but must be YAML.
///   - file: Its name.
/// - Returns: The text, nil where there is none, and what is wrong with the document as YAML.
public func formatDescription(_ bytes: [UInt8], file: String) -> (text: [UInt8]?, diagnostics: [Diagnostic]) {
  let (document, diagnostics) = parseDocument(bytes, file: file)
  guard let document, !diagnostics.hasErrors else { return (nil, diagnostics) }
  guard document.entries != nil else {
    let message = "expected a map of the description"
    return (nil, [Diagnostic(.wrongShape, message, at: document.range)])
  }
  let source = SourceText(bytes, file: file)
  var reader = LayoutReader(document, source)
  let text = Array(LayoutPrinter.text(of: reader.read(document)).utf8)
  // A layout that nobody thought of must cost no meaning and no comment: better no form than another text.
  let again = parseDocument(text, file: file).0
  guard let again, again.means(document),
    commentTexts(again, SourceText(text, file: file)) == commentTexts(document, source)
  else {
    let message = "this layout cannot be formatted without losing something; it is left as it is"
    return (nil, [Diagnostic(.syntax, message, at: SourceRange(start: document.range.start, length: 1))])
  }
  return (text, diagnostics)
}

private func commentTexts(_ document: DocumentNode, _ source: SourceText) -> [String] {
  let inBlocks = LayoutReader(document, source).blockComments(document)
  return (Comments(document, source).all.map(\.text) + inBlocks).sorted()
}

extension DocumentNode {
  /// Whether both say the same, in whatever style and order of keys.
  func means(_ other: DocumentNode) -> Bool {
    switch (kind, other.kind) {
    case (.scalar(let text, let style), .scalar(let otherText, let otherStyle)):
      // Nothing at all is something else than a text of nothing, and null than 'null'.
      text == otherText && ((style == .plain) == (otherStyle == .plain) || !["", "null", "~"].contains(text))
    case (.sequence(let elements), .sequence(let others)):
      elements.count == others.count && zip(elements, others).allSatisfy { $0.means($1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && entries.allSatisfy { entry in
          others.first { $0.name == entry.name }.map { entry.value.means($0.value) } ?? false
        }
    default: false
    }
  }
}
