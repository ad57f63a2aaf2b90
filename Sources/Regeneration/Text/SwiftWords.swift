/// The identifiers of a Swift source, without those in comments and texts; what is interpolated into a text is code.
public struct SwiftWords: Sendable {
  public struct Word: Equatable, Sendable {
    public var text: String
    /// 1-based.
    public var line: Int
    /// 1-based, in Unicode scalars.
    public var column: Int
    /// Whether it is asked of something: `.isbn`.
    public var followsDot: Bool
    /// Whether it is a label: `isbn:`.
    public var precedesColon: Bool
  }

  public let words: [Word]

  public init(_ source: String) {
    let text = SwiftText(Array(source.utf8))
    var (line, lineStart, reached) = (1, 0, 0)
    words = Identifiers.ranges(in: text.bytes).compactMap { range in
      for index in reached..<range.lowerBound where text.bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      reached = range.lowerBound
      guard text.kinds[range.lowerBound] == .code, !(0x30...0x39).contains(text.bytes[range.lowerBound]) else {
        return nil
      }
      return Word(
        text: String(decoding: text.bytes[range], as: UTF8.self),
        line: line,
        column: 1 + text.bytes[lineStart..<range.lowerBound].count { !Self.isContinuation($0) },
        followsDot: text.byte(before: range) == UInt8(ascii: "."),
        precedesColon: text.byte(after: range) == UInt8(ascii: ":")
      )
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension SwiftText {
  /// What stands before an identifier, or before the backtick that it is written with.
  fileprivate func byte(before range: Range<Int>) -> UInt8? {
    let before = bytes[..<range.lowerBound]
    return before.last == UInt8(ascii: "`") ? before.dropLast().last : before.last
  }

  fileprivate func byte(after range: Range<Int>) -> UInt8? {
    let after = bytes[range.upperBound...]
    return after.first == UInt8(ascii: "`") ? after.dropFirst().first : after.first
  }
}
