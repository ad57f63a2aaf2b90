import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import App

/// What makes two requests come from one client.
struct LimitClientTests {
    private static let name = HTTPField.Name("X-API-Key")

    @Test func isTheHeaderWhereOneIsNamed() throws {
        #expect(try client([try #require(Self.name): "abc"]) == .key("abc"))
        let longest = String(repeating: "a", count: 128)
        #expect(try client([try #require(Self.name): longest]) == .key(longest))
    }

    @Test(arguments: ["", String(repeating: "a", count: 129)])
    func isTheAddressWhereTheHeaderSaysNothing(_ value: String) throws {
        #expect(try client([:]) == Self.peer)
        #expect(try client([try #require(Self.name): value]) == Self.peer)
    }

    @Test func isTheAddressWhereNoHeaderIsNamed() throws {
        let key = try #require(Self.name)
        #expect(try client([key: "abc"], header: nil) == Self.peer)
    }

    @Test func isNobodyWithoutAnAddress() throws {
        #expect(try client([:], peer: nil) == .unknown)
    }

    /// A client of IPv6 has a whole network of addresses.
    @Test func isTheNetworkOfTheAddress() throws {
        let one = try client([:], peer: "2001:db8::1")
        #expect(try client([:], peer: "2001:db8::2") == one)
        #expect(try client([:], peer: "2001:db8:1::1") != one)
    }

    @Test func isTheUserWhereUsersCount() throws {
        let somebody = Principal(id: UUIDv7.make(), role: .granted)
        #expect(try client([:], .user, by: somebody) == .user(somebody.id))
        #expect(try client([:], .address, by: somebody) == Self.peer)
        #expect(try client([:], .user) == Self.peer)
    }

    private static let peer = NetworkAddress("192.0.2.1").map { LimitClient.address($0) }

    private func client(
        _ headers: HTTPFields,
        _ counting: LimitClient.Counting = .usual,
        by principal: Principal? = nil,
        header: HTTPField.Name? = name,
        peer: String? = "192.0.2.1"
    ) throws -> LimitClient? {
        var context = AppContext.testing
        context.remoteAddress = try peer.map { try SocketAddress(ipAddress: $0, port: 1) }
        let head = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/", headerFields: headers)
        let request = Request(head: head, body: .init(buffer: .init()))
        if let principal { context.identity = .user(principal) }
        return LimitClient(request, context, counting, header: header, proxies: .none)
    }
}
