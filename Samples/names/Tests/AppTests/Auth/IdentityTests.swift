import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// Who a request says that it is from.
struct IdentityTests {
    private static let principal = Principal(id: UUIDv7.make(), role: .granted)

    @Test func isNobodyWithoutAToken() async throws {
        #expect(try await identity(nil) == .anonymous)
    }

    @Test(arguments: ["Bearer", "bearer", "BEARER"])
    func isWhoeverTheTokenNames(_ scheme: String) async throws {
        #expect(try await identity { "\(scheme) \($0)" } == .user(Self.principal))
    }

    @Test(arguments: ["Basic", "Token", "Bearer:"])
    func isNobodyByAnotherScheme(_ scheme: String) async throws {
        #expect(try await identity { "\(scheme) \($0)" } == .invalid)
    }

    @Test func isNobodyByMoreOrLessThanAToken() async throws {
        #expect(try await identity { $0 } == .invalid)
        #expect(try await identity { "Bearer \($0) \($0)" } == .invalid)
        #expect(try await identity { _ in "Bearer" } == .invalid)
    }

    /// - Parameter field: makes the `Authorization` of a good token; nil: there is none.
    private func identity(_ field: ((String) -> String)?) async throws -> Identity {
        let tokens = try await AccessTokens.testing()
        let token = try await tokens.issue(to: Self.principal)
        var headers = HTTPFields()
        headers[.authorization] = field?(token)
        let head = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/", headerFields: headers)
        return await Identity(Request(head: head, body: .init(buffer: .init())), tokens)
    }
}
