extension String {
    /// Whether this path is `prefix` or leads on from it, segment by segment as the router sees it: `//v1//books` too is
    /// below `/v1`.
    func isBelow(_ prefix: String) -> Bool {
        pathSegments.starts(with: prefix.pathSegments) { $0.elementsEqual($1) }
    }

    /// What stands between the slashes. By bytes: characters take twenty times as long.
    private var pathSegments: [Substring.UTF8View] {
        utf8.split(separator: UInt8(ascii: "/"))
    }
}
