extension String {
    /// Whether this path is `prefix` or leads on from it, segment by segment as the router sees it: `//v1//books` too is
    /// below `/v1`.
    func isBelow(_ prefix: String) -> Bool {
        split(separator: "/").starts(with: prefix.split(separator: "/"))
    }
}
