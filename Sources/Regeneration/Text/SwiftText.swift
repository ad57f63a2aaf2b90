/// Swift source, each byte known to be code, part of a string literal, or part of a comment.
///
/// What is inside an interpolation is code. Regular expression literals without `#` are taken for code.
struct SwiftText {
  enum Kind {
    case code
    case string
    case comment
  }

  let bytes: [UInt8]
  private(set) var kinds: [Kind] = []
  /// Whether the text ends outside strings and comments.
  private(set) var isComplete = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    kinds.reserveCapacity(bytes.count)
    scan()
  }

  private enum Place {
    /// In an interpolation, `depth` parentheses deep.
    case interpolation(depth: Int)
    case string(hashes: Int, isLong: Bool)
    case blockComment(depth: Int)
  }

  private mutating func scan() {
    var places: [Place] = []
    var index = 0
    func take(_ count: Int, _ kind: Kind) {
      let end = min(index + count, bytes.count)
      kinds += repeatElement(kind, count: end - index)
      index = end
    }
    while index < bytes.count {
      switch places.last {
      case .blockComment(let depth):
        if starts("*/", at: index) {
          places.removeLast()
          if depth > 1 { places.append(.blockComment(depth: depth - 1)) }
          take(2, .comment)
        } else if starts("/*", at: index) {
          places[places.count - 1] = .blockComment(depth: depth + 1)
          take(2, .comment)
        } else {
          take(1, .comment)
        }
      case .string(let hashes, let isLong):
        let fence = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        let quotes = [UInt8](repeating: UInt8(ascii: "\""), count: isLong ? 3 : 1)
        if starts([UInt8(ascii: "\\")] + fence + [UInt8(ascii: "(")], at: index) {
          places.append(.interpolation(depth: 0))
          take(hashes + 2, .string)
        } else if starts([UInt8(ascii: "\\")] + fence, at: index) {
          take(hashes + 2, .string)
        } else if starts(quotes + fence, at: index) {
          places.removeLast()
          take(quotes.count + hashes, .string)
        } else if !isLong && bytes[index] == 0x0A {
          // A literal that is not closed: the line's end ends the mistake too.
          places.removeLast()
          take(1, .code)
        } else {
          take(1, .string)
        }
      case .interpolation(let depth) where bytes[index] == UInt8(ascii: ")"):
        if depth == 0 { places.removeLast() } else { places[places.count - 1] = .interpolation(depth: depth - 1) }
        take(1, depth == 0 ? .string : .code)
      case .interpolation(let depth) where bytes[index] == UInt8(ascii: "("):
        places[places.count - 1] = .interpolation(depth: depth + 1)
        take(1, .code)
      case .interpolation, nil:
        if starts("//", at: index) {
          take((bytes[index...].firstIndex(of: 0x0A) ?? bytes.count) - index, .comment)
        } else if starts("/*", at: index) {
          places.append(.blockComment(depth: 1))
          take(2, .comment)
        } else if let opening = opening(at: index) {
          places.append(.string(hashes: opening.hashes, isLong: opening.isLong))
          take(opening.hashes + (opening.isLong ? 3 : 1), .string)
        } else {
          take(1, .code)
        }
      }
    }
    isComplete = places.isEmpty
  }

  /// The beginning of a string literal: any number of `#`, then one or three quotes.
  private func opening(at index: Int) -> (hashes: Int, isLong: Bool)? {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    guard starts("\"", at: index + hashes) else { return nil }
    return (hashes, starts("\"\"\"", at: index + hashes))
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private func starts(_ other: [UInt8], at index: Int) -> Bool {
    index + other.count <= bytes.count && bytes[index..<index + other.count].elementsEqual(other)
  }
}

/// How deep brackets nest.
struct BracketDepth: Equatable {
  /// At the end, relative to the beginning.
  private(set) var end = 0
  /// How far it ever was below the beginning, 0 or less.
  private(set) var lowest = 0

  init() {}

  mutating func count(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): end += 1
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
    default: break
    }
    lowest = min(lowest, end)
  }
}
