import HTTPTypes
import Testing

@testable import App

/// Where requests to paths of before are sent.
struct MovedPathTests {
    /// An address at such a path.
    struct Address: Sendable {
        var old: String
        var new: String
        var allow: String
        var sunset: String
        var deprecation: String?
        /// The last millisecond of the last day.
        var last: Int64

        /// Those of the resource itself, and `HEAD`.
        var methods: [HTTPRequest.Method] {
            allow.split(separator: ", ").compactMap { HTTPRequest.Method(String($0)) }.filter { $0 != .options }
        }
    }

    private static let addresses = [
        Address(
            old: "/api/v2/selves",
            new: "/api/v2/people",
            allow: "GET, HEAD, OPTIONS, POST",
            sunset: "Thu, 31 Dec 2099 23:59:59 GMT",
            last: 4_102_444_799_999
        ),
        Address(
            old: "/api/v2/selves/1",
            new: "/api/v2/people/1",
            allow: "GET, HEAD, OPTIONS, PATCH",
            sunset: "Thu, 31 Dec 2099 23:59:59 GMT",
            last: 4_102_444_799_999
        ),
        Address(
            old: "/api/v2/class",
            new: "/api/v2/inputs",
            allow: "GET, HEAD, OPTIONS, POST",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
        Address(
            old: "/api/v2/class/1",
            new: "/api/v2/inputs/1",
            allow: "DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
        Address(
            old: "/api/v2/class/input/word",
            new: "/api/v2/inputs/input/word",
            allow: "OPTIONS, POST",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
        Address(
            old: "/api/v2/class/1/rules",
            new: "/api/v2/inputs/1/rules",
            allow: "OPTIONS, POST",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
        Address(
            old: "/api/v2/class/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
            new: "/api/v2/inputs/class/word/5/1.5/2026-11-20/00000000-0000-4000-8000-000000000001",
            allow: "GET, HEAD, OPTIONS",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
        Address(
            old: "/api/v2/class/validation",
            new: "/api/v2/inputs/validation",
            allow: "DELETE, OPTIONS",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
        Address(
            old: "/api/v2/class/a/b.c/~d",
            new: "/api/v2/inputs/a/b.c/~d",
            allow: "OPTIONS, PATCH",
            sunset: "Fri, 31 Dec 9999 23:59:59 GMT",
            deprecation: "@1793491200",
            last: 253_402_300_799_999
        ),
    ]

    /// Also with a body that is not looked at, an id that nobody has, and no token.
    @Test(arguments: addresses)
    func sendsOnUntilTheLastMoment(_ address: Address) async throws {
        try await withService(clock: ManualClock(address.last).clock) { service in
            for method in address.methods {
                let answer = try await service.send(method, address.old + "?a=b%20c&d", body: "{")
                #expect(answer.status == .permanentRedirect, "\(method) \(address.old)")
                #expect(answer.headers[.location] == address.new + "?a=b%20c&d")
                #expect(answer.headers[try #require(HTTPField.Name("Sunset"))] == address.sunset)
                #expect(answer.headers[try #require(HTTPField.Name("Deprecation"))] == address.deprecation)
                #expect(answer.body.isEmpty)
                // It is counted once, where it leads.
                #expect(answer.headers[try #require(HTTPField.Name("X-RateLimit-Limit"))] == nil)
            }
        }
    }

    @Test(arguments: addresses)
    func leadsToARouteOfTheSameMethods(_ address: Address) async throws {
        try await withService(clock: ManualClock(address.last).clock) { service in
            let method = try #require(address.methods.first)
            let answer = try await service.send(method, address.old)
            for path in [address.old, try #require(answer.headers[.location])] {
                let methods = try await service.send(.options, path)
                #expect(methods.status == .noContent)
                #expect(methods.headers[.allow] == address.allow)
            }
        }
    }

    @Test(arguments: addresses)
    func isGoneAfterTheLastDay(_ address: Address) async throws {
        try await withService(clock: ManualClock(address.last + 1).clock) { service in
            for method in address.methods {
                let answer = try await service.send(method, address.old)
                #expect(answer.status == .gone)
                #expect(answer.headers[.location] == nil)
                if method != .head { answer.expectProblem(.gone) }
            }
        }
    }

    /// However an address is written, it leads to this service.
    @Test(arguments: addresses)
    func leadsNowhereElse(_ address: Address) async throws {
        try await withService(clock: ManualClock(address.last).clock) { service in
            let method = try #require(address.methods.first)
            for path in ["/" + address.old, address.old + "/", address.old.replacing("/", with: "//")] {
                let answer = try await service.send(method, path)
                #expect(answer.headers[.location] == address.new, "\(path)")
            }
            try await service.get(address.old + "/no/such/path/at/all").expectProblem(.notFound)
        }
    }
}
