extension Duration {
    static func minutes(_ count: Int64) -> Duration { .seconds(60 * count) }
    static func hours(_ count: Int64) -> Duration { .minutes(60 * count) }
    static func days(_ count: Int64) -> Duration { .hours(24 * count) }

    var inMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }
}
