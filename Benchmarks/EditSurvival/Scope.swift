/// Where a line stands: the declarations around it, by their indentation.
enum Scope {
  /// The names of the declarations around a line, the outermost first.
  static func around(_ index: Int, of lines: [String]) -> [String] {
    var names: [String] = []
    var depth = indentation(of: index, in: lines)
    for line in lines[..<index].reversed() where line.contains(where: { $0 != " " }) {
      let indentation = line.prefix { $0 == " " }.count
      guard indentation < depth else { continue }
      depth = indentation
      if let name = declaration(line) { names.append(name) }
    }
    return names.reversed()
  }

  /// A blank line or one with a comment alone stands as deep as what follows it.
  private static func indentation(of index: Int, in lines: [String]) -> Int { lines[index].prefix { $0 == " " }.count }

  /// `func list`, `struct Book`; `nil` for a line that declares nothing with a body.
  private static func declaration(_ line: String) -> String? {
    let words = line.split { $0 == " " || $0 == "(" || $0 == ":" || $0 == "<" || $0 == "{" }
    guard let position = words.firstIndex(where: { keywords.contains(String($0)) }) else { return nil }
    return words[position] == "init" ? "init" : words[position...].prefix(2).joined(separator: " ")
  }

  private static let keywords: Set = ["func", "struct", "enum", "extension", "protocol", "class", "actor", "init"]
}
