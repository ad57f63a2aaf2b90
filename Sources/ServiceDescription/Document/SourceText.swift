/// A file's text with its lines, for positions and for showing them.
public struct SourceText: Sendable {
  public let file: String
  /// Without a byte order mark.
  public let bytes: [UInt8]
  /// Where each line starts, in bytes.
  private let lineOffsets: [Int]
  /// Where each line starts, in scalars.
  private let lineIndexes: [Int]
  /// Where every 128th scalar starts, in bytes, so that nothing counts through a line of two million.
  private let strides: [Int]
  private static let stride = 128

  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = text
    var offsets = [0]
    var indexes = [0]
    var strides: [Int] = []
    var index = 0
    for (offset, byte) in text.enumerated() {
      // Every byte but a continuation byte begins a scalar.
      if byte & 0xC0 != 0x80 {
        if index % Self.stride == 0 { strides.append(offset) }
        index += 1
      }
      let followsInCRLF = byte == 0x0D && offset + 1 < text.count && text[offset + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !followsInCRLF) {
        offsets.append(offset + 1)
        indexes.append(index)
      }
    }
    lineOffsets = offsets
    lineIndexes = indexes
    self.strides = strides
  }

  /// Lines, counting an empty one after the last line end.
  public var lineCount: Int { lineOffsets.count }

  /// A line without its end; empty beyond the file.
  public func line(_ number: Int) -> String {
    guard lineOffsets.indices.contains(number - 1) else { return "" }
    let end = number < lineOffsets.count ? lineOffsets[number] : bytes.count
    var line = bytes[lineOffsets[number - 1]..<end]
    while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// The position of a scalar by its number from 0; beyond the end that of the end.
  func position(ofIndex index: Int) -> SourcePosition {
    var (low, high) = (0, lineIndexes.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineIndexes[middle] <= index { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: index - lineIndexes[low] + 1)
  }

  /// The position of a byte.
  func position(ofByte offset: Int) -> SourcePosition {
    let line = (lineOffsets.lastIndex { $0 <= offset }) ?? 0
    let column = bytes[lineOffsets[line]..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line + 1, column: column + 1)
  }

  /// The byte at which a scalar begins, by its number from 0; beyond the end that of the end.
  func byte(ofIndex index: Int) -> Int {
    guard index >= 0, index / Self.stride < strides.count else { return index < 0 ? 0 : bytes.count }
    var offset = strides[index / Self.stride]
    var left = index % Self.stride
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  func text(from start: Int, to end: Int) -> String {
    guard end > start else { return "" }
    return String(decoding: bytes[byte(ofIndex: start)..<byte(ofIndex: end)], as: UTF8.self)
  }

  /// The range between two scalars by number. One with several lines is underlined to the end of its first.
  func range(from start: Int, to end: Int) -> SourceRange {
    let first = position(ofIndex: start)
    let last = position(ofIndex: max(start, end))
    if first.line == last.line {
      return SourceRange(start: first, end: last, length: last.column - first.column)
    }
    let rest = line(first.line).unicodeScalars.count - first.column + 1
    return SourceRange(start: first, end: last, length: rest)
  }
}
