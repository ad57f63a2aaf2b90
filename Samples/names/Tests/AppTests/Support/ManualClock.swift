import Synchronization

@testable import App

/// A clock that stands until a test moves it on.
final class ManualClock: Sendable {
    private let time: Mutex<Int64>

    /// - Parameter time: in milliseconds since 1970.
    init(_ time: Int64) {
        self.time = Mutex(time)
    }

    var clock: WallClock {
        WallClock { self.time.withLock { $0 } }
    }

    func advance(seconds: Int64) {
        time.withLock { $0 += seconds * 1_000 }
    }

    func advance(milliseconds: Int64) {
        time.withLock { $0 += milliseconds }
    }
}
