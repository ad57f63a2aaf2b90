import NIOCore
import Testing

@testable import App

struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "::ffff:192.0.2.1"), ("2001:db8::1", "2001:0DB8:0:0:0:0:0:1"), ("::ffff:c000:201", "192.0.2.1"),
    ])
    func isTheSameInEverySpelling(_ one: String, _ other: String) throws {
        let address = try #require(NetworkAddress(one))
        #expect(address == NetworkAddress(other))
    }

    @Test(arguments: ["", "unknown", "192.0.2", "192.0.2.256", "1.2.3.4.5", "_hidden", "localhost", "::g"])
    func refusesWhatIsNone(_ text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test func isNoUnixSocket() throws {
        #expect(NetworkAddress(try SocketAddress(unixDomainSocketPath: "/socket")) == nil)
    }

    /// A subscriber of version 6 has 2⁶⁴ addresses to ask from.
    @Test func isOneNetworkInVersion6() throws {
        let address = try #require(NetworkAddress("2001:db8:1:2:3:4:5:6"))
        #expect(address.network == NetworkAddress("2001:db8:1:2:ffff::1")?.network)
        #expect(address.network != NetworkAddress("2001:db8:1:3:3:4:5:6")?.network)
        #expect(NetworkAddress("192.0.2.1")?.network != NetworkAddress("192.0.2.2")?.network)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.255.255", "11.0.0.0"), ("10.1.2.3/8", "10.0.0.0", "9.255.255.255"),
        ("192.0.2.1", "192.0.2.1", "192.0.2.2"), ("192.0.2.1/32", "::ffff:192.0.2.1", "192.0.2.0"),
        ("0.0.0.0/0", "255.255.255.255", "2001:db8::1"), ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::"),
        ("::1", "::1", "::2"), ("::/0", "2001:db8::1", ""), ("::ffff:10.0.0.0/104", "10.1.1.1", "11.1.1.1"),
    ])
    func rangesEndWhereTheySay(_ range: String, _ inside: String, _ outside: String) throws {
        let range = try #require(AddressRange(range))
        #expect(NetworkAddress(inside).map { range.contains($0) } == true)
        #expect(NetworkAddress(outside).map { range.contains($0) } != true)
    }

    @Test(arguments: [
        "", "/8", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "a/8",
    ])
    func refusesWhatIsNoRange(_ text: String) {
        #expect(AddressRange(text) == nil)
    }
}
