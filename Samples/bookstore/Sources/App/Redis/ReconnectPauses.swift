/// How long to wait before the next attempt to connect: twice as long each time, up to some seconds, and never the same
/// for two processes, so that a server that comes back is not met by all at once.
struct ReconnectPauses {
    static let shortest = Duration.milliseconds(100)
    static let longest = Duration.seconds(5)

    private var length = shortest

    mutating func next() -> Duration {
        defer { length = min(length * 2, Self.longest) }
        return length * Double.random(in: 0.5...1)
    }

    mutating func reset() {
        length = Self.shortest
    }
}
