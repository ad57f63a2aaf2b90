import ServiceDescription

/// JSON (RFC 8259) with the place of everything. YAML readers take most of it, but no escaped pairs of surrogates.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Where the line begins, and how many bytes of it are no scalars of their own.
  private var lineStart = 0
  private var continuations = 0
  private static let deepest = 200

  private struct Fault: Error {
    var message: String
    var position: SourcePosition
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a text is meant as JSON.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
  }

  /// - Throws: `ImportProblem` with the first fault.
  static func read(_ bytes: [UInt8]) throws(ImportProblem) -> DocumentNode {
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: plain, as: UTF8.self) != nil else {
      throw ImportProblem(
        diagnostics: [
          Diagnostic(
            .notUTF8, "the file is not UTF-8", at: SourceRange(start: SourcePosition(line: 1, column: 1), length: 1))
        ])
    }
    var reader = JSONReader(plain)
    do throws(Fault) {
      reader.skipBlanks()
      let node = try reader.value(depth: 0)
      reader.skipBlanks()
      if reader.index < reader.bytes.count { throw reader.fault("something stands after the document") }
      return node
    } catch {
      throw ImportProblem(
        diagnostics: [
          Diagnostic(.syntax, "this is no JSON: \(error.message)", at: SourceRange(start: error.position, length: 1))
        ])
    }
  }

  private var position: SourcePosition {
    SourcePosition(line: line, column: index - lineStart - continuations + 1)
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, position: position) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
      if byte == 0x0A { (line, lineStart, continuations) = (line + 1, index, 0) }
    }
  }

  private mutating func value(depth: Int) throws(Fault) -> DocumentNode {
    guard depth < Self.deepest else { throw fault("it is nested too deep") }
    let start = position
    switch next {
    case UInt8(ascii: "{"): return node(.mapping(try members(depth: depth)), from: start)
    case UInt8(ascii: "["): return node(.sequence(try elements(depth: depth)), from: start)
    case UInt8(ascii: "\""): return node(.scalar(try string(), .doubleQuoted), from: start)
    case nil: throw fault("it ends too early")
    default:
      let first = index
      while let byte = next, !" \n\r\t,]}:{[\"".utf8.contains(byte) { index += 1 }
      let word = String(decoding: bytes[first..<index], as: UTF8.self)
      guard ["true", "false", "null"].contains(word) || word.wholeMatch(of: /-?\d+(\.\d+)?([eE][-+]?\d+)?/) != nil
      else {
        index = first
        throw fault("expected a value")
      }
      return node(.scalar(word, .plain), from: start)
    }
  }

  private func node(_ kind: DocumentNode.Kind, from start: SourcePosition) -> DocumentNode {
    let end = position
    let length = end.line == start.line ? end.column - start.column : 1
    return DocumentNode(kind: kind, range: SourceRange(start: start, end: end, length: length))
  }

  private mutating func members(depth: Int) throws(Fault) -> [DocumentNode.Entry] {
    var entries: [DocumentNode.Entry] = []
    var places: [String: Int] = [:]
    index += 1
    skipBlanks()
    if next == UInt8(ascii: "}") {
      index += 1
      return []
    }
    while true {
      skipBlanks()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw fault("expected a name in double quotes") }
      let name = try string()
      let key = node(.scalar(name, .doubleQuoted), from: start)
      skipBlanks()
      guard next == UInt8(ascii: ":") else { throw fault("expected ':'") }
      index += 1
      skipBlanks()
      let entry = DocumentNode.Entry(key: key, value: try value(depth: depth + 1))
      // As most readers: the last of several counts.
      if let place = places[name] {
        entries[place] = entry
      } else {
        places[name] = entries.count
        entries.append(entry)
      }
      if try isLast(UInt8(ascii: "}")) { return entries }
    }
  }

  private mutating func elements(depth: Int) throws(Fault) -> [DocumentNode] {
    var elements: [DocumentNode] = []
    index += 1
    skipBlanks()
    if next == UInt8(ascii: "]") {
      index += 1
      return []
    }
    while true {
      skipBlanks()
      elements.append(try value(depth: depth + 1))
      if try isLast(UInt8(ascii: "]")) { return elements }
    }
  }

  private mutating func isLast(_ end: UInt8) throws(Fault) -> Bool {
    skipBlanks()
    guard next == end || next == UInt8(ascii: ",") else { throw fault("expected ',' or '\(Unicode.Scalar(end))'") }
    index += 1
    return bytes[index - 1] == end
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        index -= 1
        throw fault("a control character stands in a text")
      default:
        if byte & 0xC0 == 0x80 { continuations += 1 }
        text.append(byte)
      }
    }
    throw fault("a text is never closed")
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    guard let byte = next else { throw fault("a text is never closed") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): break
    default: throw fault("'\\\(Unicode.Scalar(byte))' means nothing in JSON")
    }
    let first = try codeUnit()
    if UTF16.isLeadSurrogate(first), bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
      index += 2
      return Array(String(decoding: [first, try codeUnit()], as: UTF16.self).utf8)
    }
    return Array(String(decoding: [first], as: UTF16.self).utf8)
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    let end = min(index + 4, bytes.count)
    guard let unit = UInt16(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16), end == index + 4 else {
      throw fault("'\\u' needs four hexadecimal digits")
    }
    index = end
    return unit
  }
}
