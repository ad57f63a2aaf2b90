import NIOCore

/// An address of the Internet Protocol. One of version 4 is kept as version 6 maps it, `::ffff:192.0.2.1`.
struct NetworkAddress: Sendable, Hashable {
    let bits: UInt128

    init(bits: UInt128) {
        self.bits = bits
    }

    /// Nil for a Unix socket.
    init?(_ socket: SocketAddress) {
        switch socket {
        case .v4(let address):
            self.init(bits: Self.mapped | UInt128(UInt32(bigEndian: address.address.sin_addr.s_addr)))
        case .v6(let address):
            self.init(bits: withUnsafeBytes(of: address.address.sin6_addr) { $0.reduce(0) { ($0 << 8) | UInt128($1) } })
        case .unixDomainSocket:
            return nil
        }
    }

    /// `192.0.2.1` or `2001:db8::1`.
    init?(_ text: some StringProtocol) {
        guard let socket = try? SocketAddress(ipAddress: String(text), port: 0) else { return nil }
        self.init(socket)
    }

    var isVersion4: Bool { bits >> 32 == Self.mapped >> 32 }

    /// What one subscriber has: an address of version 4, a network of 2⁶⁴ addresses of version 6.
    var network: NetworkAddress {
        isVersion4 ? self : NetworkAddress(bits: (bits >> 64) << 64)
    }

    private static let mapped: UInt128 = 0xFFFF << 32
}

/// Addresses that begin alike: `10.0.0.0/8`, `2001:db8::/32`, or a single one.
struct AddressRange: Sendable {
    private let first: UInt128
    private let mask: UInt128

    /// Nil when the text is none.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = NetworkAddress(parts[0]) else { return nil }
        let longest = address.isVersion4 && !parts[0].contains(":") ? 32 : 128
        var length = longest
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let given = Int(parts[1]), given <= longest
            else { return nil }
            length = given
        }
        mask = UInt128.max << (longest - length)
        first = address.bits & mask
    }

    func contains(_ address: NetworkAddress) -> Bool {
        address.bits & mask == first
    }
}
