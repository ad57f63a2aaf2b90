extension Diagnostic {
  /// Three lines: what and where, the source line, and a caret under the place.
  ///
  /// ```
  /// hornero.yml:12:9: error: unknown type 'strng'; did you mean 'string'? [H0104]
  ///       title: strng
  ///              ^~~~~
  /// ```
  /// Long lines are cut to a window around the caret. No line end after the last line.
  public func formatted(in text: SourceText, color: Bool) -> String {
    let style = Style(isOn: color)
    let head =
      style.bold("\(text.file):\(position):") + " " + style.severity(severity) + " " + style.bold(message.shown)
      + (code.isEmpty ? "" : " [\(code)]")
    let excerpt = Excerpt(line: text.line(position.line), column: position.column, length: length)
    return head + "\n" + excerpt.line + "\n" + style.caret(excerpt.caret)
  }
}

/// ANSI colours, or none.
private struct Style {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func caret(_ text: String) -> String { wrap(text, "1;32") }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: wrap("error:", "1;31")
    case .warning: wrap("warning:", "1;35")
    case .note: wrap("note:", "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The part of a source line that is shown, and the caret line below it.
private struct Excerpt {
  let line: String
  let caret: String

  private static let width = 120

  init(line: String, column: Int, length: Int) {
    var scalars = Array(line.unicodeScalars)
    let start = min(max(0, column - 1), scalars.count)
    var window = 0..<scalars.count
    if scalars.count > Self.width {
      let lower = max(0, min(start - Self.width / 3, scalars.count - Self.width))
      window = lower..<min(scalars.count, lower + Self.width)
    }
    Self.hideSecrets(around: window, of: &scalars)
    let end = min(start + length, max(window.upperBound, start + 1))
    let before = window.lowerBound > 0 ? "…" : ""
    let after = window.upperBound < scalars.count ? "…" : ""
    self.line = before + String(String.UnicodeScalarView(scalars[window])).shown + after

    // Tabs are repeated, so that a terminal moves the caret as it moved the text.
    let lead = scalars[window.lowerBound..<start].map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: columns(of: scalar))
    }
    let covered = scalars[start..<min(end, scalars.count)].map { max(1, columns(of: $0)) }.reduce(0, +)
    let marks = "^" + String(repeating: "~", count: max(0, covered - 1))
    caret = String(repeating: " ", count: before.count) + lead.joined() + marks
  }

  /// What is shown is often kept, by whoever runs this for others.
  private static func hideSecrets(around window: Range<Int>, of scalars: inout [Unicode.Scalar]) {
    // One that begins before the window is known by its beginning.
    let near = max(0, window.lowerBound - 4 * width)..<min(scalars.count, window.upperBound + width)
    for secret in SecretShape.all(in: Array(scalars[near])) {
      let range = secret.range.lowerBound + near.lowerBound..<secret.range.upperBound + near.lowerBound
      scalars.replaceSubrange(range, with: repeatElement("*", count: range.count))
    }
  }

}

extension String {
  /// As it may be shown: what somebody else wrote neither commands the terminal nor forges a line.
  fileprivate var shown: String {
    let scalars = unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control && scalar != "\t" ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Columns of a terminal: 0 for what combines, 2 for East Asian wide scalars and emoji.
private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
