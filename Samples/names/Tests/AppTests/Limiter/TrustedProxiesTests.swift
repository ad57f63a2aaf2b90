import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// Whose address counts.
struct TrustedProxiesTests {
    private static let cases: [(peer: String, headers: HTTPFields, client: String)] = [
        // Nobody vouches for what a stranger says.
        ("198.51.100.1", [.xForwardedFor: "192.0.2.1"], "198.51.100.1"),
        ("198.51.100.1", [.forwarded: "for=192.0.2.1"], "198.51.100.1"),
        ("10.0.0.1", [:], "10.0.0.1"),
        ("10.0.0.1", [.xForwardedFor: "192.0.2.1"], "192.0.2.1"),
        // What stands before the first stranger may be invented.
        ("10.0.0.1", [.xForwardedFor: "203.0.113.9, 192.0.2.1"], "192.0.2.1"),
        ("10.0.0.1", [.xForwardedFor: "203.0.113.9, 192.0.2.1, 10.0.0.7,10.0.0.8"], "192.0.2.1"),
        ("10.0.0.1", [.xForwardedFor: "10.0.0.3, 10.0.0.2"], "10.0.0.3"),
        ("10.0.0.1", [.xForwardedFor: "192.0.2.1:4711"], "192.0.2.1"),
        ("fd00::1", [.xForwardedFor: "[2001:db8::1]:4711"], "2001:db8::1"),
        ("fd00::1", [.xForwardedFor: "2001:db8::1"], "2001:db8::1"),
        // What a proxy could not tell, nobody knows.
        ("10.0.0.1", [.xForwardedFor: "192.0.2.1, unknown"], "10.0.0.1"),
        ("10.0.0.1", [.xForwardedFor: "192.0.2.1,"], "10.0.0.1"),
        ("10.0.0.1", [.forwarded: "for=203.0.113.9, For=\"[2001:db8::1]:80\";proto=https"], "2001:db8::1"),
        ("10.0.0.1", [.forwarded: "for=\"203.0.113.9, for=192.0.2.1; by=10.0.0.1"], "192.0.2.1"),
        ("10.0.0.1", [.forwarded: "by=10.0.0.2; for=192.0.2.1"], "192.0.2.1"),
        ("10.0.0.1", [.forwarded: "proto=https"], "10.0.0.1"),
        ("10.0.0.1", [.forwarded: "for=203.0.113.9", .xForwardedFor: "192.0.2.1"], "192.0.2.1"),
    ]

    @Test(arguments: cases.indices)
    func theNearestStrangerIsTheClient(_ number: Int) throws {
        let (peer, headers, client) = Self.cases[number]
        let proxies = try #require(TrustedProxies(setting: "10.0.0.0/8, fd00::/8"))
        let address = proxies.client(behind: try SocketAddress(ipAddress: peer, port: 1), headers)
        #expect(address == NetworkAddress(client))
    }

    @Test func severalLinesAreOne() throws {
        let proxies = try #require(TrustedProxies(setting: "10.0.0.1"))
        var headers: HTTPFields = [:]
        headers[values: .xForwardedFor] = ["203.0.113.9", "192.0.2.1"]
        let address = proxies.client(behind: try SocketAddress(ipAddress: "10.0.0.1", port: 1), headers)
        #expect(address == NetworkAddress("192.0.2.1"))
    }

    @Test func nobodyIsTrustedByDefault() throws {
        let proxies = try AppConfiguration.testing().http.trustedProxies
        let address = proxies.client(
            behind: try SocketAddress(ipAddress: "127.0.0.1", port: 1),
            [.xForwardedFor: "192.0.2.1"]
        )
        #expect(address == NetworkAddress("127.0.0.1"))
    }

    @Test(arguments: ["10.0.0.0/33", "proxy.example", "10.0.0.1;10.0.0.2", "10.0.0.1,,10.0.0.2"])
    func theConfigurationNamesWhatIsWrong(_ value: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try AppConfiguration.testing(["TRUSTED_PROXIES": value])
        }
        #expect(error?.variable == "TRUSTED_PROXIES")
    }

    /// Through a socket: the peer is this machine.
    @Test(arguments: [("127.0.0.0/8, ::1", "192.0.2.1"), ("10.0.0.1", nil)])
    func whatIsConfiguredCounts(_ proxies: String, _ client: String?) async throws {
        let store = RecordingStore()
        try await withDatabaseURL { url in
            let settings = ["DATABASE_URL": url, "TRUSTED_PROXIES": proxies]
            let application = try await buildApplication(
                configuration: .testing(settings),
                limitStore: store
            )
            try await application.test(.live) { connection in
                _ = try await connection.executeRequest(
                    uri: "/api/v2/auth/login",
                    method: .post,
                    headers: [.xForwardedFor: "192.0.2.1"],
                    body: nil
                )
            }
        }
        let expected = try #require(NetworkAddress(client ?? "127.0.0.1"))
        #expect(store.clients == [.address(expected)])
    }
}
