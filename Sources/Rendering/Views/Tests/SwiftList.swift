/// Array and dictionary literals of emitted tests, laid out as `swift format` would.
enum SwiftList {
  /// `["a", "b"]` on one line where it fits, else several elements a line.
  ///
  /// - Parameters:
  ///   - indentation: blanks before the line that the literal stands on.
  ///   - column: where on that line it begins.
  static func inline(_ elements: [String], indentation: Int, column: Int) -> String {
    let line = "[" + elements.joined(separator: ", ") + "]"
    // Room for what closes around it, `) {`.
    if column + line.count + 4 <= SwiftCall.lineLength { return line }
    let margin = String(repeating: " ", count: indentation)
    let lines = SwiftCall.wrapped(elements, indentation: indentation + 6).map { margin + "    " + $0 }
    return "[\n" + lines.joined(separator: "\n") + (elements.count > 1 ? "," : "") + "\n" + margin + "]"
  }

  /// The lines between the brackets, an element a line.
  static func lines(_ elements: [String]) -> [String] {
    elements.count == 1 ? elements : elements.map { $0 + "," }
  }

  /// The declaration of an array in lines.
  ///
  /// - Parameters:
  ///   - head: everything before the array.
  ///   - indentation: blanks before it.
  static func constant(_ head: String, _ elements: [String], indentation: Int) -> [String] {
    let line = head + " [" + elements.joined(separator: ", ") + "]"
    if indentation + line.count <= SwiftCall.lineLength { return [line] }
    return [head + " ["] + lines(elements).map { "    " + $0 } + ["]"]
  }

  /// A dictionary as lines, its brackets included.
  ///
  /// - Parameter indentation: blanks before its brackets.
  static func dictionary(_ members: [(key: String, value: ExampleValue)], indentation: Int) -> [String] {
    if members.isEmpty { return ["[:]"] }
    return ["["] + self.members(members, indentation: indentation + 4).map { "    " + $0 } + ["]"]
  }

  /// The lines between the brackets of a dictionary.
  static func members(_ members: [(key: String, value: ExampleValue)], indentation: Int) -> [String] {
    members.flatMap { key, value in
      let head = TextRun.literal(key) + ": "
      var lines = value.swift(room: SwiftCall.lineLength - indentation - head.count - 1)
      lines[0] = head + lines[0]
      if members.count > 1 { lines[lines.count - 1] += "," }
      return lines
    }
  }
}
