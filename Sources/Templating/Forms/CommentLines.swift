/// Line comments that no text can leave.
enum CommentLines {
  /// Writes one comment line for each line of `value`, without a line end after the last; nothing for no text.
  ///
  /// Whatever any reader takes for a line end begins a new comment line. Other controls become U+FFFD, tabs a space,
  /// blanks at the end of a line go, and `*/` is written `*\/`, should the comment stand inside a block comment.
  static func write(_ value: String, prefix: StaticString, to output: inout [UInt8]) {
    let lines = lines(of: value)
    guard lines.contains(where: { !$0.isEmpty }) else { return }
    for (index, line) in lines.enumerated() {
      if index > 0 { output.append(.newline) }
      output.append(text: prefix)
      if line.isEmpty { continue }
      output.append(text: " ")
      var previous: Unicode.Scalar = " "
      for scalar in line {
        if scalar == "/", previous == "*" { output.append(text: "\\") }
        output.append(scalar: scalar.isControl ? "\u{FFFD}" : scalar)
        previous = scalar
      }
    }
  }

  /// The lines, without the blanks at their ends and without empty lines at the end.
  private static func lines(of value: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      if scalar.endsLine {
        if !(scalar == "\n" && previous == "\r") { lines.append([]) }
      } else {
        lines[lines.count - 1].append(scalar == "\t" ? " " : scalar)
      }
      previous = scalar
    }
    for index in lines.indices {
      while lines[index].last == " " { lines[index].removeLast() }
    }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
