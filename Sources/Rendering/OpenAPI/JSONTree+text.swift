import Templating

extension JSONTree {
  /// In lines with an indentation of two blanks, the last one ended. What holds only plain values is on one line where
  /// it fits, so that a change is as many lines as it has parts.
  var text: String {
    var writer = JSONWriter()
    writer.write(self, indentation: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes a tree into one buffer: the document of a large service has a hundred thousand lines.
private struct JSONWriter {
  /// Columns of a line; what is longer is not joined into one.
  private static let width = 100

  var bytes: [UInt8] = []
  /// Where the line begins that is being written.
  private var lineStart = 0

  /// - Parameter indentation: of the line that the value begins in.
  mutating func write(_ tree: JSONTree, indentation: Int) {
    switch tree {
    case .list(let elements):
      if elements.allSatisfy(\.isPlain), writeLine({ $0.writeInline(elements) }) { return }
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        beginLine(indentation + 2, isFirst: index == 0)
        write(element, indentation: indentation + 2)
      }
      endBlock("]", indentation)
    case .object(let members):
      if members.allSatisfy(\.value.isPlain), writeLine({ $0.writeInline(members) }) { return }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        beginLine(indentation + 2, isFirst: index == 0)
        writeName(member.name)
        write(member.value, indentation: indentation + 2)
      }
      endBlock("}", indentation)
    case .null, .bool, .literal, .text:
      writePlain(tree)
    }
  }

  /// Takes back what was written where it is too much for the line.
  private mutating func writeLine(_ body: (inout JSONWriter) -> Void) -> Bool {
    let mark = bytes.count
    body(&self)
    if bytes[lineStart...].scalarCount < Self.width { return true }
    bytes.removeSubrange(mark...)
    return false
  }

  private mutating func writeInline(_ elements: [JSONTree]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      writePlain(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func writeInline(_ members: [JSONTree.Member]) {
    if members.isEmpty { return bytes.append(contentsOf: "{}".utf8) }
    bytes.append(contentsOf: "{ ".utf8)
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      writeName(member.name)
      writePlain(member.value)
    }
    bytes.append(contentsOf: " }".utf8)
  }

  private mutating func writeName(_ name: String) {
    Form.json.write(name, to: &bytes)
    bytes.append(contentsOf: ": ".utf8)
  }

  private mutating func writePlain(_ tree: JSONTree) {
    switch tree {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .literal(let literal): bytes.append(contentsOf: literal.utf8)
    case .text(let text): Form.json.write(text, to: &bytes)
    case .list, .object: break
    }
  }

  private mutating func beginLine(_ indentation: Int, isFirst: Bool = true) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
  }

  private mutating func endBlock(_ bracket: String, _ indentation: Int) {
    beginLine(indentation)
    bytes.append(contentsOf: bracket.utf8)
  }
}

extension JSONTree {
  /// Whether it is neither a list nor an object.
  fileprivate var isPlain: Bool {
    switch self {
    case .null, .bool, .literal, .text: true
    case .list, .object: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Of UTF-8: all bytes but those that go on with a scalar.
  fileprivate var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}
