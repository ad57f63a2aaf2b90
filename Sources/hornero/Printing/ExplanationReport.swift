import ServiceDescription

/// A code in words, with its two examples.
struct ExplanationReport {
  let lines: [String]

  init(_ code: DiagnosticCode, style: Style) {
    var lines = ["\(style.bold(code.rawValue))  \(code.title)", ""]
    if let explanation = Explanation.of(code) {
      lines += wrapped(explanation.why, to: 80)
      lines += ["", style.red("Wrong")] + Self.lines(of: explanation.wrong)
      lines += ["", style.green("Right")] + Self.lines(of: explanation.right)
    }
    self.lines = lines
  }

  private static func lines(of example: Example) -> [String] {
    if example.shown.isEmpty { return ["  (an empty file)"] }
    return example.shown.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  }
}

/// Words in lines of at most `width` characters, where no word is longer.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " " + word
  }
  return line.isEmpty ? lines : lines + [line]
}
