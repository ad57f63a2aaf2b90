import Foundation

/// The time of day; tests have one of their own.
struct WallClock: Sendable {
    /// Milliseconds since 1970.
    var now: @Sendable () -> Int64

    static let system = WallClock { Int64(Date().timeIntervalSince1970 * 1_000) }
}
