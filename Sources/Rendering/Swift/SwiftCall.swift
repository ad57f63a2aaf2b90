/// Lays out Swift as `swift format` would: a call on one line where it fits, else an argument a line.
enum SwiftCall {
  static let lineLength = 120
  /// Of an element of an array at 8 blanks: its comma needs room, for which `swift format` wants one place more.
  static let inArray = 10

  /// - Parameters:
  ///   - head: everything before the parenthesis.
  ///   - indentation: blanks before `head` in the emitted file.
  /// - Returns: one or several lines, the first without indentation, the others relative to it.
  static func text(_ head: String, _ arguments: [String], tail: String = "", indentation: Int) -> String {
    let line = head + "(" + arguments.joined(separator: ", ") + ")" + tail
    if indentation + line.count <= lineLength { return line }
    let lines = arguments.map { "    " + $0 }.joined(separator: ",\n")
    return head + "(\n" + lines + "\n)" + tail
  }

  /// The lines of an array or dictionary literal: a comma after each element, unless there is only one.
  static func elements(_ values: [String]) -> [String] {
    values.count == 1 ? values : values.map { $0 + "," }
  }

  /// A list of words broken into lines that fit.
  static func wrapped(_ words: [String], separator: String = ", ", indentation: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, word) in words.enumerated() {
      let piece = index == words.count - 1 ? word : word + separator
      if !line.isEmpty, indentation + line.count + piece.trimmingEnd().count > lineLength {
        lines.append(line.trimmingEnd())
        line = ""
      }
      line += piece
    }
    return line.isEmpty ? lines : lines + [line.trimmingEnd()]
  }
}

extension String {
  /// Without the blanks at its end.
  func trimmingEnd() -> String {
    var result = self
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }
}
