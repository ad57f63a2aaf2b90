extension Migration {
    /// In the order they run.
    static let all: [Migration] = [
        .m0001Initial
    ]
}
