/// A name that the description changed, in one of the forms in which it is part of emitted names: `Book` that is now
/// `Title`, `books` that is now `titles`, `published_year`.
public struct Rename: Hashable, Sendable {
  public var old: String
  public var new: String

  public init(_ old: String, to new: String) {
    self.old = old
    self.new = new
  }

  /// Whether it is made of several words that are no identifier, such as a path segment.
  var isPhrase: Bool { !old.utf8.allSatisfy(Identifiers.isPart) || !new.utf8.allSatisfy(Identifiers.isPart) }
}

/// Identifiers in any text: runs of letters, digits and underscores.
enum Identifiers {
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Where they are in a text.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard isPart(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isPart(bytes[index]) { index += 1 }
      ranges.append(start..<index)
    }
    return ranges
  }

  static func all(in bytes: [UInt8]) -> Set<Line> { Set(ranges(in: bytes).map { Line(bytes[$0]) }) }
}
