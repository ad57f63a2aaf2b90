/// A point in time in milliseconds, years 1 to 9999, read as RFC 3339 with any offset.
public struct Timestamp: Sendable, Hashable {
  public let millisecondsSinceEpoch: Int64

  /// Nil beyond the years 1 and 9999.
  public init?(millisecondsSinceEpoch: Int64) {
    let range = Self.limits
    guard range.contains(millisecondsSinceEpoch) else { return nil }
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// Reads `2026-11-20T08:30:00Z`, `2026-11-20T08:30:00.125+01:00`; no leap second, at most three decimals.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = fixedNumber(bytes[11..<13]), hour < 24,
      let minute = fixedNumber(bytes[14..<16]), minute < 60,
      let second = fixedNumber(bytes[17..<19]), second < 60
    else { return nil }
    var index = 19
    var milliseconds = 0
    if bytes[index] == UInt8(ascii: ".") {
      let digits = bytes[(index + 1)...].prefix(while: isASCIIDigit)
      guard (1...3).contains(digits.count), let fraction = fixedNumber(digits) else { return nil }
      milliseconds = fraction * [100, 10, 1][digits.count - 1]
      index = digits.endIndex
    }
    guard let offset = Self.offset(bytes[index...]) else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(millisecondsSinceEpoch: Int64(seconds * 1000 + milliseconds))
  }

  /// Seconds east of Greenwich: `Z` or `+01:00`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes)
    if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = fixedNumber(bytes[1..<3]), hours < 24, let minutes = fixedNumber(bytes[4..<6]), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return bytes[0] == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// 0001-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z.
  private static let limits: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
}

extension Timestamp: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
  }
}

extension Timestamp: CustomStringConvertible {
  /// With `Z` and milliseconds, as the service writes it: `2026-11-20T08:30:00.000Z`.
  public var description: String {
    let dayLength: Int64 = 86_400_000
    let day = (millisecondsSinceEpoch - (millisecondsSinceEpoch < 0 ? dayLength - 1 : 0)) / dayLength
    let rest = Int(millisecondsSinceEpoch - day * dayLength)
    let date = CalendarDate(daysSinceEpoch: Int(day)).map(\.description) ?? ""
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
  }
}
