extension [UInt8] {
  /// Removes the blanks at the end if there is nothing else on the last line, because what would have followed them
  /// turned out to be nothing.
  @inline(__always)
  mutating func dropBlankLineTail(from start: Int) {
    guard count > start, self[count - 1].isBlank else { return }
    var end = count
    while end > start, self[end - 1].isBlank { end -= 1 }
    if end == start || self[end - 1] == .newline { removeLast(count - end) }
  }

  /// Removes the line end that ends the bytes from `start` on, if there is one.
  mutating func dropLineEnd(from start: Int) {
    guard count > start, last == .newline else { return }
    removeLast()
    if count > start, last == .carriageReturn { removeLast() }
  }

  /// Puts `indent` before each line that begins in the bytes from `start` on and is not empty.
  mutating func indentLines(from start: Int, with indent: [UInt8], includingFirst: Bool) {
    guard !indent.isEmpty, start < count, includingFirst || self[start...].contains(.newline) else { return }
    let lines = Array(self[start...])
    removeLast(lines.count)
    var beginsLine = includingFirst
    for byte in lines {
      if beginsLine, byte != .newline, byte != .carriageReturn { append(contentsOf: indent) }
      append(byte)
      beginsLine = byte == .newline
    }
  }
}
