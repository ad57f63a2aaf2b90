/// What is wrong with a text before YAML gets to see it.
enum SourceCheck {
  /// Nobody writes a description of this size, and everything after may take it as given.
  static let largestFile = 2 * 1024 * 1024

  static func problem(in source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    if bytes.count > largestFile {
      return Diagnostic(
        .tooLarge, "the file has \(bytes.count) bytes; more than 2 MB is refused",
        at: SourceRange(start: SourcePosition(line: 1, column: 1), length: 1))
    }
    if let offset = firstByteOutsideUTF8(bytes) {
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        .notUTF8, "byte 0x\(byte.count < 2 ? "0" : "")\(byte) is not UTF-8; save the file as UTF-8",
        at: SourceRange(start: source.position(ofByte: offset), length: 1))
    }
    if let (offset, scalar) = firstForbidden(bytes) {
      let code = String(scalar, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return Diagnostic(
        .controlCharacter, "U+\(padded) may not stand in YAML; in double quotes it is written \"\\u\(padded)\"",
        at: SourceRange(start: source.position(ofByte: offset), length: 1))
    }
    return nil
  }

  /// By RFC 3629: no overlong form, no surrogate, nothing beyond U+10FFFF.
  private static func firstByteOutsideUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch first {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= bytes.count, second.contains(bytes[index + 1]),
        bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return index }
      index += length
    }
    return nil
  }

  /// The first scalar that YAML refuses unescaped, in text that is known to be UTF-8.
  private static func firstForbidden(_ bytes: [UInt8]) -> (offset: Int, scalar: UInt32)? {
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: continue
      case 0x00...0x1F, 0x7F: return (offset, UInt32(byte))
      case 0xC2 where bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85:
        return (offset, UInt32(bytes[offset + 1]))
      case 0xEF where bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE:
        return (offset, 0xFF40 + UInt32(bytes[offset + 2]))
      default: continue
      }
    }
    return nil
  }
}
