/// Breaks one line. Each rule gives the lines that it would make, or nil where it has nothing to say; the first that
/// says something wins. Its parts are broken in the same way.
struct LineBreaking {
  let indentation: Int
  /// Whether lines that go on with this one have to move to the right with it.
  private(set) var movesRest = false

  init(indentation: Int) { self.indentation = indentation }

  mutating func lines(_ text: String) -> [String] {
    if indentation + text.count <= LongLines.width { return [margin + text] }
    let line = SwiftLine(text)
    if let lines = block(line) ?? opening(line) ?? declaration(line) ?? inheritance(line) ?? result(line) {
      return lines
    }
    if let lines = list(line) { return lines }
    if let lines = annotation(line) ?? label(line) { return lines }
    if let lines = assignment(line) { return lines }
    return group(line) ?? operation(line) ?? member(line) ?? [margin + text]
  }

  private var margin: String { String(repeating: " ", count: indentation) }

  private func fits(_ count: Int) -> Bool { indentation + count <= LongLines.width }

  private func inner(_ text: String) -> [String] {
    var breaking = LineBreaking(indentation: indentation + 4)
    return breaking.lines(text)
  }

  private func same(_ text: String) -> [String] {
    var breaking = LineBreaking(indentation: indentation)
    return breaking.lines(text)
  }

  // MARK: Braces

  /// `head { x in body }` on three lines.
  private func block(_ line: SwiftLine) -> [String]? {
    guard let last = line.groups.last, last.bracket == "{", let end = last.end, end == line.text.count - 1 else {
      return nil
    }
    let body = line.part(last.start + 1..<end).trimmingBlanks()
    let signature = SwiftLine(body).places(of: " in ").first.map { String(body.prefix($0 + 3)) } ?? ""
    let work = String(body.dropFirst(signature.count)).trimmingBlanks()
    if work.isEmpty || body.hasSuffix(" in") { return nil }
    let head = line.part(0..<last.start + 1) + (signature.isEmpty ? "" : " " + signature.trimmingBlanks())
    return same(head) + inner(work) + [margin + "}"]
  }

  /// A closure that begins here and says on the next line what it takes.
  private func opening(_ line: SwiftLine) -> [String]? {
    guard let open = line.groups.first(where: { $0.end == nil }), open.bracket == "{", fits(open.start + 1) else {
      return nil
    }
    let signature = line.part(open.start + 1..<line.text.count).trimmingBlanks()
    return signature.isEmpty ? nil : [margin + line.part(0..<open.start + 1)] + inner(signature)
  }

  // MARK: Declarations

  /// The parameters of a function between lines of their own.
  private func declaration(_ line: SwiftLine) -> [String]? {
    let isFunction = !line.places(of: "func ").isEmpty || line.part(0..<line.text.count).hasPrefix("init(")
    guard isFunction, let first = line.groups.first(where: { $0.bracket == "(" }), let end = first.end,
      end > first.start + 1
    else { return nil }
    return parts(of: line, first, end)
  }

  /// `struct A: B, C {`: what is inherited goes on on the next line, and the brace is alone.
  private func inheritance(_ line: SwiftLine) -> [String]? {
    let text = line.part(0..<line.text.count)
    let words = ["struct ", "enum ", "extension ", "class ", "actor ", "protocol "]
    guard text.hasSuffix(" {"), words.contains(where: { !line.places(of: $0).isEmpty }),
      let colon = line.places(of: ": ").first
    else { return nil }
    let types = text.dropFirst(colon + 2).dropLast(2).split(separator: ", ").map(String.init)
    var lines = [String(text.prefix(colon + 2)) + types[0]]
    for type in types.dropFirst() {
      let last = lines[lines.count - 1]
      if indentation + last.count + 2 + type.count <= LongLines.width {
        lines[lines.count - 1] = last + ", " + type
      } else {
        lines[lines.count - 1] = last + ","
        lines.append("    " + type)
      }
    }
    return lines.map { margin + $0 } + [margin + "{"]
  }

  /// `let name: Type`, with the type on a line of its own.
  private func annotation(_ line: SwiftLine) -> [String]? {
    guard let colon = line.places(of: ": ").first, line.places(of: " = ").isEmpty else { return nil }
    let head = line.part(0..<colon)
    guard head.hasPrefix("let ") || head.hasPrefix("var ") || head.contains(" let ") || head.contains(" var ") else {
      return nil
    }
    return [margin + head + ":"] + inner(line.part(colon + 2..<line.text.count))
  }

  /// The end of a function's parameters, with the type that it gives on the next line and the brace alone.
  private func result(_ line: SwiftLine) -> [String]? {
    guard line.text[0] == ")", line.text.last == "{", let arrow = line.places(of: " -> ").first,
      line.text[arrow + 4] != "("
    else { return nil }
    let type = line.part(arrow + 1..<line.text.count - 2)
    return [margin + line.part(0..<arrow), margin + "    " + type, margin + "{"]
  }

  // MARK: Lists and labels

  /// Elements of a list that stand on one line.
  private func list(_ line: SwiftLine) -> [String]? {
    let text = line.part(0..<line.text.count)
    if ["guard ", "if ", "while ", "case ", "for "].contains(where: text.hasPrefix) { return nil }
    let elements = line.elements
    return elements.count > 1 && line.isClosed ? elements.flatMap(same) : nil
  }

  /// `label: value`, with the value on a line of its own where not even its beginning fits.
  private func label(_ line: SwiftLine) -> [String]? {
    guard let colon = line.places(of: ": ").first,
      line.text[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " || $0 == "`" })
    else { return nil }
    let value = line.part(colon + 2..<line.text.count)
    let isType = value.hasPrefix("@") || !line.places(of: " -> ").isEmpty
    if !isType, line.groups.contains(where: { $0.isFull && fits($0.start + 1) }) { return nil }
    return [margin + line.part(0..<colon + 1)] + inner(value)
  }

  // MARK: Expressions

  /// `name = value`, with the value on a line of its own where not even its beginning fits.
  private mutating func assignment(_ line: SwiftLine) -> [String]? {
    guard let place = line.places(of: " = ").first else { return nil }
    if line.groups.contains(where: { $0.start > place && $0.isFull && fits($0.start + 1) }) { return nil }
    movesRest = !line.isClosed
    let (head, value) = (margin + line.part(0..<place + 2), line.part(place + 3..<line.text.count))
    // The default of a parameter whose type was moved already.
    return [head] + (line.text[0] == "@" ? same(value) : inner(value))
  }

  /// The last brackets whose beginning fits, with what is in them on lines of its own.
  private func group(_ line: SwiftLine) -> [String]? {
    let candidates = line.groups.prefix { $0.end != nil }.filter { group in
      group.isFull && group.bracket != "{" && fits(group.start + 1)
    }
    for group in candidates.reversed() {
      guard let end = group.end, fits(line.text.count - end) else { continue }
      return parts(of: line, group, end)
    }
    return candidates.first.flatMap { group in group.end.map { parts(of: line, group, $0) } }
  }

  private func parts(of line: SwiftLine, _ group: SwiftLine.Group, _ end: Int) -> [String] {
    let content = line.part(group.start + 1..<end)
    let elements = SwiftLine(content).elements
    // An array that is broken has a comma behind its last element.
    let comma = group.bracket == "[" && elements.count > 1 ? "," : ""
    let joined = elements.joined(separator: " ") + comma
    let lines =
      indentation + 4 + joined.count <= LongLines.width
      ? inner(joined)
      : elements.enumerated().flatMap { inner($1 + ($0 == elements.count - 1 ? comma : "")) }
    return [margin + line.part(0..<group.start + 1)] + lines + same(line.part(end..<line.text.count))
  }

  /// `a && b`, with the operator at the beginning of the next line; `A -> B` with it at the end.
  private func operation(_ line: SwiftLine) -> [String]? {
    if let arrow = line.places(of: " -> ").last(where: { fits($0 + 3) }) {
      return [margin + line.part(0..<arrow + 3)] + same(line.part(arrow + 4..<line.text.count))
    }
    let operators = [" && ", " || ", " ?? ", " + ", " == "]
    let places = operators.lazy.compactMap { line.places(of: $0).last { fits($0) } }
    guard let place = places.first else { return nil }
    return [margin + line.part(0..<place)] + inner(line.part(place + 1..<line.text.count))
  }

  /// A call of a method, on the next line.
  private func member(_ line: SwiftLine) -> [String]? {
    let places = line.places(of: ".").filter { place in
      place > 0 && line.text[place - 1] != " " && line.groups.contains { $0.bracket == "(" && $0.start > place }
    }
    guard let place = places.last(where: fits) else { return nil }
    return [margin + line.part(0..<place)] + inner(line.part(place..<line.text.count))
  }
}

extension SwiftLine.Group {
  /// Whether there is something between its brackets that can have a line of its own.
  fileprivate var isFull: Bool { end.map { $0 > start + 1 } ?? false }
}

extension SwiftLine {
  /// Whether no later line closes a bracket of this one.
  fileprivate var isClosed: Bool { groups.allSatisfy { $0.end != nil } }

  /// What its commas part, each with its comma.
  fileprivate var elements: [String] {
    var elements: [String] = []
    var start = 0
    for comma in places(of: ", ") {
      elements.append(part(start..<comma + 1))
      start = comma + 2
    }
    return start < text.count ? elements + [part(start..<text.count)] : elements
  }
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    String(drop { $0 == " " }).trimmingEnd()
  }
}
