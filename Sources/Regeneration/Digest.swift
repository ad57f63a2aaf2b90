/// A SHA-256 digest, written as 64 hexadecimal digits.
///
/// It tells a hand edit from what Hornero wrote. Any stable hash would do for that; SHA-256 is taken because a
/// person can check it with `sha256sum`, and because it needs no second kind of digest where packs come from a network.
///
/// Kept as four numbers, the first digits in the first one's highest bits: a run compares thousands of digests and
/// writes few of them out.
public struct Digest: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  public init(of bytes: [UInt8]) {
    let words = sha256(bytes).map(UInt64.init)
    first = words[0] << 32 | words[1]
    second = words[2] << 32 | words[3]
    third = words[4] << 32 | words[5]
    fourth = words[6] << 32 | words[7]
  }

  /// The digest that `text` spells, or `nil` when it is not 64 lower-case hexadecimal digits.
  public init?(_ text: some StringProtocol) { self.init(text.utf8) }

  /// The digest whose 64 lower-case hexadecimal digits are `digits`, in ASCII.
  init?(_ digits: some Collection<UInt8>) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var count = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      switch count / 16 {
      case 0: words.0 = words.0 << 4 | UInt64(value)
      case 1: words.1 = words.1 << 4 | UInt64(value)
      case 2: words.2 = words.2 << 4 | UInt64(value)
      case 3: words.3 = words.3 << 4 | UInt64(value)
      default: return nil
      }
      count += 1
    }
    guard count == 64 else { return nil }
    (first, second, third, fourth) = words
  }

  /// 64 lower-case hexadecimal digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      for (index, word) in [first, second, third, fourth].enumerated() {
        for place in 0..<16 {
          let value = UInt8(truncatingIfNeeded: word >> (60 - 4 * place)) & 0xF
          digits[index * 16 + place] = value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
      }
      return 64
    }
  }
}

extension Digest: Comparable {
  /// The order of their texts.
  public static func < (left: Digest, right: Digest) -> Bool {
    (left.first, left.second, left.third, left.fourth) < (right.first, right.second, right.third, right.fourth)
  }
}
