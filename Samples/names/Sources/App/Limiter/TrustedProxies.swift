import HTTPTypes
import NIOCore

/// The proxies whose word about the address of a client counts; from anybody else it may be forged.
struct TrustedProxies: Sendable {
    private let ranges: [AddressRange]

    /// Nobody is trusted: the peer of the connection is the client.
    static let none = TrustedProxies(ranges: [])

    /// The address of the client. What proxies have added is read from the nearest to the farthest, as long as they are
    /// trusted; what stands before the first that is not may be anybody's invention.
    ///
    /// - Parameter peer: of the connection.
    /// - Returns: nil when the connection has none.
    func client(behind peer: SocketAddress?, _ headers: HTTPFields) -> NetworkAddress? {
        guard var client = peer.flatMap({ NetworkAddress($0) }) else { return nil }
        guard !ranges.isEmpty, trusts(client) else { return client }
        for hop in ForwardedHops.all(in: headers).reversed() {
            guard let address = hop else { return client }
            client = address
            if !trusts(address) { return client }
        }
        return client
    }

    private func trusts(_ address: NetworkAddress) -> Bool {
        ranges.contains { $0.contains(address) }
    }
}

extension TrustedProxies: SettingValue {
    static let expected = "addresses or ranges such as 10.0.0.0/8, with commas between them"

    init?(setting text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let ranges = parts.compactMap { AddressRange($0.filter { $0 != " " }) }
        guard ranges.count == parts.count else { return nil }
        self.init(ranges: ranges)
    }
}
