import Templating

extension JSONTree {
  private static let width = 100

  /// In lines with an indentation of two blanks. What holds only plain values is on one line where it fits, so that a
  /// change is as many lines as it has parts.
  var lines: [String] { lines(indentation: 0, lead: 0) }

  /// - Parameters:
  ///   - indentation: of the line that this begins in.
  ///   - lead: columns of that line that are taken.
  private func lines(indentation: Int, lead: Int) -> [String] {
    if let line, lead + line.unicodeScalars.count < Self.width { return [line] }
    switch self {
    case .list(let elements):
      return ["["] + Self.block(elements.map { ("", $0) }, indentation + 2) + ["]"]
    case .object(let members):
      return ["{"] + Self.block(members.map { (Self.quoted($0.name) + ": ", $0.value) }, indentation + 2) + ["}"]
    case .null, .bool, .literal, .text:
      return [scalar ?? ""]
    }
  }

  private static func block(_ parts: [(String, JSONTree)], _ indentation: Int) -> [String] {
    parts.enumerated().flatMap { index, part in
      let (name, value) = part
      var lines = value.lines(indentation: indentation, lead: indentation + name.unicodeScalars.count)
      lines[0] = name + lines[0]
      if index < parts.count - 1 { lines[lines.count - 1] += "," }
      return lines.map { "  " + $0 }
    }
  }

  /// Nil for what holds more than plain values.
  private var line: String? {
    switch self {
    case .list(let elements):
      if elements.isEmpty { return "[]" }
      let scalars = elements.compactMap(\.scalar)
      return scalars.count == elements.count ? "[" + scalars.joined(separator: ", ") + "]" : nil
    case .object(let members):
      if members.isEmpty { return "{}" }
      let scalars = members.compactMap { member in
        member.value.scalar.map { Self.quoted(member.name) + ": " + $0 }
      }
      return scalars.count == members.count ? "{ " + scalars.joined(separator: ", ") + " }" : nil
    default:
      return scalar
    }
  }

  private var scalar: String? {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .literal(let literal): literal
    case .text(let text): Self.quoted(text)
    case .list, .object: nil
    }
  }

  private static func quoted(_ text: String) -> String { Form.json.string(text) }
}
