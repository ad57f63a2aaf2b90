/// What a person does to a file.
public enum EditKind: String, CaseIterable, Codable, Sendable {
  case insertLine, changeLine, deleteLine, moveLine, addFunction, addImport, addField, renameLocal, deleteFile
}

/// One edit, with what is needed to find it again.
public struct Edit: Codable, Sendable {
  var kind: EditKind
  var path: String
  /// Lines that hold this word were written by the person; it occurs nowhere else. Empty where lines were only deleted
  /// or moved.
  var tag: String
  /// Lines of the base that were changed, deleted or moved away, by index.
  var touched: [Int]
  /// Where in the base lines were added: before the line of that index.
  var gaps: [Int]
  /// The text of a line that was moved or deleted, where it occurs once.
  var line: String?
}

/// Makes edits at random places of a text.
struct Editor {
  /// Each line with the index that it had in the base; `nil` for the person's own.
  private(set) var lines: [(text: String, origin: Int?)]
  private let base: [String]
  private let path: String
  private let comment: String

  init(_ text: String, path: String) {
    base = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = base.enumerated().map { ($0.element, $0.offset) }
    self.path = path
    comment = path.hasSuffix(".swift") ? "//" : "#"
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// - Returns: `nil` where the file offers no place for it.
  mutating func make(_ kind: EditKind, number: Int, _ chance: inout Chance) -> Edit? {
    let tag = "mine\(number)x"
    var edit = Edit(kind: kind, path: path, tag: tag, touched: [], gaps: [])
    switch kind {
    case .insertLine:
      guard let place = chance.pick(lines.indices) else { return nil }
      add(["\(blanks(at: place))\(comment) \(tag)"], at: place, &edit)
    case .changeLine:
      guard let place = chance.pick(ownLines()), let origin = lines[place].origin else { return nil }
      edit.touched = [origin]
      edit.line = unique(lines[place].text)
      lines[place] = (lines[place].text + " \(comment) \(tag)", nil)
    case .deleteLine:
      guard let place = chance.pick(ownLines()), let origin = lines[place].origin else { return nil }
      edit.touched = [origin]
      edit.tag = ""
      edit.line = unique(lines[place].text)
      lines.remove(at: place)
    case .moveLine:
      guard let place = chance.pick(ownLines().filter { unique(lines[$0].text) != nil }),
        let origin = lines[place].origin
      else { return nil }
      let line = lines.remove(at: place)
      edit.touched = [origin]
      edit.tag = ""
      edit.line = line.text
      let target = chance.number(0..<lines.count + 1)
      edit.gaps = [gap(at: target)]
      lines.insert((line.text, nil), at: target)
    case .addFunction:
      // After the end of a member, with a blank line before it, as people do.
      guard path.hasSuffix(".swift"), let place = chance.pick(lines.indices.filter { lines[$0].text == "    }" })
      else { return nil }
      add(
        ["", "    func \(tag)() -> Int {", "        let \(tag) = 1", "        return \(tag)", "    }"], at: place + 1,
        &edit)
    case .addImport:
      let imports = lines.indices.filter { lines[$0].text.hasPrefix("import ") }
      guard let place = chance.pick(imports) else { return nil }
      add(["import \(tag)"], at: place + chance.number(0..<2), &edit)
    case .addField:
      let properties = lines.indices.filter {
        lines[$0].text.hasPrefix("    let ") || lines[$0].text.hasPrefix("    var ") && !lines[$0].text.contains("{")
      }
      guard let place = chance.pick(properties) else { return nil }
      add(["    var \(tag) = 0"], at: place + 1, &edit)
    case .renameLocal:
      let locals = lines.compactMap { line -> String? in
        guard line.text.hasPrefix("        let ") else { return nil }
        return line.text.dropFirst(12).split { !$0.isLetter }.first.map(String.init)
      }
      guard let local = chance.pick(locals.filter { $0.count > 3 }) else { return nil }
      for place in lines.indices where lines[place].text.hasPrefix("        ") && lines[place].origin != nil {
        let renamed = Words.replace(local, with: tag, in: lines[place].text)
        guard renamed != lines[place].text, let origin = lines[place].origin else { continue }
        edit.touched.append(origin)
        lines[place] = (renamed, nil)
      }
    case .deleteFile:
      edit.tag = ""
    }
    return edit
  }

  private mutating func add(_ texts: [String], at place: Int, _ edit: inout Edit) {
    edit.gaps = [gap(at: place)]
    lines.insert(contentsOf: texts.map { ($0, nil) }, at: place)
  }

  /// The base's line that follows a place.
  private func gap(at place: Int) -> Int { lines[place...].first { $0.origin != nil }?.origin ?? base.count }

  private func blanks(at place: Int) -> Substring { lines[place].text.prefix { $0 == " " } }

  /// Lines of the base that hold something.
  private func ownLines() -> [Int] {
    lines.indices.filter { lines[$0].origin != nil && lines[$0].text.contains { $0 != " " } }
  }

  private func unique(_ line: String) -> String? {
    base.count { $0 == line } == 1 && line.contains { $0.isLetter } ? line : nil
  }
}

/// Whole words in a line.
enum Words {
  static func replace(_ old: String, with new: String, in text: String) -> String {
    var result = ""
    var word = ""
    for character in text + "\n" {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        result += (word == old ? new : word) + String(character)
        word = ""
      }
    }
    return String(result.dropLast())
  }
}
