/// A part of a description that shows a point, and the whole that it stands for.
public struct Example: Sendable {
  /// What a person is shown, without a line end at its end.
  public let shown: String
  /// The description that it stands for.
  public let bytes: [UInt8]

  private init(_ shown: String, _ text: String) {
    self.shown = shown
    bytes = Array(text.utf8)
  }

  /// A file that no text shows.
  init(shown: String, bytes: [UInt8]) {
    (self.shown, self.bytes) = (shown, bytes)
  }

  /// A description from its first line to its last.
  static func whole(_ text: String) -> Example { Example(text, text + "\n") }

  /// Lines at the top of a description.
  static func top(_ lines: String) -> Example {
    let text = "resources:\n  Book:\n    fields:\n      title: string\n"
    return Example(lines, head(without: lines) + lines + "\n" + (has("resources:", in: lines) ? "" : text))
  }

  /// Lines of the resource Book, which has the fields `title`, `price` and `year`, unless they are among the lines.
  static func book(_ lines: String, top: String = "") -> Example {
    let fields = has("fields:", in: lines) ? "" : "fields: { title: string, price: decimal?, year: int? }\n"
    let text = head(without: top) + top + "\nresources:\n  Book:\n" + indented(fields + lines, by: 4) + "\n"
    return Example(top.isEmpty ? lines : top + "\n…\n" + lines, text)
  }

  /// Lines among the fields of a resource.
  static func fields(_ lines: String) -> Example {
    .book("fields:\n" + indented(lines, by: 2))
  }

  /// What every description needs, and a limit, so that nothing else is to be said about it.
  private static func head(without lines: String) -> String {
    let given = lines.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    let head = [("hornero", "1"), ("service", "Shop"), ("limits", "{ default: 600 per minute }")]
    return head.filter { !given.contains(Substring($0.0)) }.map { "\($0.0): \($0.1)\n" }.joined()
  }

  private static func has(_ key: String, in lines: String) -> Bool {
    lines.split(separator: "\n").contains { $0.hasPrefix(key) }
  }

  private static func indented(_ lines: String, by count: Int) -> String {
    let blanks = String(repeating: " ", count: count)
    return lines.split(separator: "\n").map { blanks + $0 }.joined(separator: "\n")
  }
}
