/// What stands between `{{` and `}}`.
struct Tag {
  enum Kind: Equatable {
    case variable, literal, comment, section, inverted, close, partial, block, parent

    /// Whether the tag writes nothing at its own place, so that a line made only of such tags leaves no line.
    var isStructural: Bool { self != .variable && self != .literal }
  }

  let kind: Kind
  /// The name without sigil and blanks; for a literal, the text to write.
  let content: String
  /// Where it is in the template, in bytes, braces included.
  let range: Range<Int>
}

/// How a tag stands on its line.
struct Place {
  /// The blanks before the tag when only blanks and structural tags precede it on its line, else nil.
  let lead: [UInt8]?
  /// Whether the line consists of blanks and structural tags alone, and therefore leaves no line.
  let isAlone: Bool
}

/// A name in a template and where it was written, in bytes.
struct Name {
  let text: String
  let range: Range<Int>
}
