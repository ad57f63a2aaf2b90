/// How requests are counted over time.
enum LimitStrategy: Sendable {
    /// In windows one after another: what was asked before counts no more.
    case fixedWindow
    /// The window before counts for the share of it that is still within one length of now.
    case slidingWindow
}

/// How often one client has used one limit, in this window and in the one before.
struct LimitCounter: Sendable {
    private let strategy: LimitStrategy
    /// The number of the window, counted from 1970.
    private var window: Int64
    private var current = 0
    private var previous = 0
    /// When it was last asked, in milliseconds since 1970.
    private(set) var lastAsked: Int64

    init(_ strategy: LimitStrategy, _ rate: Rate, at now: Int64) {
        self.strategy = strategy
        window = now / rate.window
        lastAsked = now
    }

    /// Moves on to the window of `now`. A clock that was set back stays in the window that it had reached.
    mutating func advance(_ rate: Rate, to now: Int64) {
        lastAsked = now
        let reached = now / rate.window
        guard reached > window else { return }
        previous = reached == window + 1 && strategy == .slidingWindow ? current : 0
        current = 0
        window = reached
    }

    /// Counts one request.
    mutating func count(_ rate: Rate, at now: Int64) {
        advance(rate, to: now)
        current += 1
    }

    /// Whether it still says anything at `now`.
    func isAlive(_ rate: Rate, at now: Int64) -> Bool {
        window + (strategy == .slidingWindow ? 1 : 0) >= now / rate.window
    }

    /// The requests that count at `now`.
    func used(_ rate: Rate, at now: Int64) -> Int {
        guard previous > 0 else { return current }
        // In 128 bits: no rate is too high for it.
        return current + Int(Int128(previous) * Int128(rest(rate, at: now)) / Int128(rate.window))
    }

    /// When the window ends, in seconds since 1970.
    func reset(_ rate: Rate) -> Int64 {
        (window + 1) * rate.window / 1_000
    }

    /// Milliseconds until one more would pass, when nobody asks in between; only for a limit that is used up.
    func wait(_ rate: Rate, at now: Int64) -> Int64 {
        let rest = rest(rate, at: now)
        switch strategy {
        case .fixedWindow:
            return rest
        case .slidingWindow where current < rate.count:
            return rest - Self.longestRest(rate, of: previous, below: rate.count - current)
        case .slidingWindow:
            return rest + rate.window - Self.longestRest(rate, of: current, below: rate.count)
        }
    }

    /// Milliseconds until the window ends.
    private func rest(_ rate: Rate, at now: Int64) -> Int64 {
        min(rate.window, (window + 1) * rate.window - now)
    }

    /// The longest rest of a window with which `requests` of the one before count for less than `room`:
    /// requests × rest / window < room.
    private static func longestRest(_ rate: Rate, of requests: Int, below room: Int) -> Int64 {
        Int64(min((Int128(room) * Int128(rate.window) - 1) / Int128(requests), Int128(rate.window)))
    }
}
