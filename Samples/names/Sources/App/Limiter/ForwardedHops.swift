import HTTPTypes

/// The addresses that proxies have passed on: `X-Forwarded-For`, else `Forwarded` (RFC 7239).
enum ForwardedHops {
    /// In the order of the headers, the farthest first; nil for what is no address, such as `unknown`.
    ///
    /// Elements end at every comma, quoted or not: a quote that the client left open must not hide what a proxy added.
    static func all(in headers: HTTPFields) -> [NetworkAddress?] {
        let lines = headers[values: .xForwardedFor]
        if !lines.isEmpty { return elements(lines).map { address($0) } }
        return elements(headers[values: .forwarded]).map { element in
            let pair = element.split(separator: ";").first { name(of: $0) == "for" }
            return pair.flatMap { address($0.drop { $0 != "=" }.dropFirst()) }
        }
    }

    private static func elements(_ lines: [String]) -> [Substring] {
        lines.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    private static func name(of pair: Substring) -> String {
        pair.prefix { $0 != "=" }.filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    /// `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `"[2001:db8::1]:80"`
    private static func address(_ text: Substring) -> NetworkAddress? {
        let bare = text.filter { $0 != " " && $0 != "\t" && $0 != "\"" }
        if bare.hasPrefix("[") { return NetworkAddress(bare.dropFirst().prefix { $0 != "]" }) }
        return NetworkAddress(bare.count { $0 == ":" } == 1 ? bare.prefix { $0 != ":" } : bare[...])
    }
}

extension HTTPField.Name {
    static let forwarded = Self("Forwarded")!
    static let xForwardedFor = Self("X-Forwarded-For")!
}
