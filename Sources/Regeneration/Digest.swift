/// A SHA-256 digest, written as 64 hexadecimal digits.
///
/// It tells a hand edit from what Hornero wrote. Any stable hash would do for that; SHA-256 is taken because a
/// person can check it with `sha256sum`, and because it needs no second kind of digest where packs come from a network.
public struct Digest: Hashable, Sendable, Comparable {
  /// 64 lower-case hexadecimal digits.
  public let text: String

  public init(of bytes: [UInt8]) { text = Self.hexadecimal(sha256(bytes)) }

  /// The digest that `text` spells, or `nil` when it is not 64 lower-case hexadecimal digits.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.text = String(text)
  }

  public static func < (left: Digest, right: Digest) -> Bool { left.text < right.text }

  private static func hexadecimal(_ words: [UInt32]) -> String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}
