/// How names and values are written in SQL, the same on both engines.
enum SQLText {
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

  /// Parts separated by commas, each in a line of its own.
  static func lines(_ parts: [String]) -> [String] {
    parts.enumerated().map { index, part in "    " + part + (index == parts.count - 1 ? "" : ",") }
  }

  /// The lines of a table: its parts between parentheses, each in lines of its own.
  static func block(_ head: String, _ parts: [String], _ tail: String) -> Statement {
    let body = parts.enumerated().flatMap { index, part in
      ("    " + part + (index == parts.count - 1 ? "" : ",")).split(separator: "\n").map(String.init)
    }
    return Statement([head] + body + [tail])
  }
}

/// One statement of SQL, without a semicolon, as lines.
public struct Statement: Sendable, Equatable {
  public var lines: [String]

  public init(_ lines: [String]) {
    self.lines = lines
  }

  init(_ line: String) {
    lines = [line]
  }

  public var text: String { lines.joined(separator: "\n") }
}
