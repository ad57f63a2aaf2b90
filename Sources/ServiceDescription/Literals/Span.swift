/// A length of time: `30s`, `5m`, `1h`, `30d`. Equal spans are equal however they are written.
public struct Span: Sendable, Comparable {
  public let seconds: Int64
  /// As it stands in the description, or would.
  public let written: String

  public init(seconds: Int64, written: String? = nil) {
    self.seconds = seconds
    self.written = written ?? Self.shortest(seconds)
  }

  public var milliseconds: Int64 { seconds * 1000 }

  /// The value in the largest unit that is exact: `(90, .minute)`.
  public var parts: (count: Int64, unit: TimeUnit) {
    let unit = TimeUnit.allCases.last { seconds % $0.seconds == 0 } ?? .second
    return (seconds / unit.seconds, unit)
  }

  public static func == (left: Self, right: Self) -> Bool { left.seconds == right.seconds }
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  private static func shortest(_ seconds: Int64) -> String {
    let unit = TimeUnit.allCases.last { seconds % $0.seconds == 0 } ?? .second
    return "\(seconds / unit.seconds)\(unit.letter)"
  }
}

/// The units of durations and rates, shortest first.
public enum TimeUnit: String, Sendable, CaseIterable {
  case second
  case minute
  case hour
  case day

  public var seconds: Int64 {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    }
  }

  var letter: Character {
    switch self {
    case .second: "s"
    case .minute: "m"
    case .hour: "h"
    case .day: "d"
    }
  }
}
