import Crypto
import Foundation
import Testing

@testable import App

/// Which access tokens are good.
struct AccessTokenTests {
    private static let now: Int64 = 1_800_000_000
    private static let id = "00000000-0000-4000-8000-000000000001"
    private static let header = #"{"alg":"HS256","typ":"JWT"}"#
    private static let principal = Principal(id: UUID(uuidString: id) ?? UUID(), role: .granted)
    private static let secret = "known to everybody, for tests alone"

    @Test func tellWhoAsks() async throws {
        let tokens = try await tokens()
        let token = try await tokens.issue(to: Self.principal)
        #expect(await tokens.principal(of: token) == Self.principal)
    }

    @Test func haveTheClaimsOfAJWT() async throws {
        let token = try await tokens().issue(to: Self.principal)
        let parts = token.split(separator: ".")
        try #require(parts.count == 3)
        let claims = try JSONValue(parsing: try #require(Data(base64URL: parts[1])))
        #expect(claims["iss"]?.text == AuthPolicy.issuer)
        #expect(claims["aud"]?.text.contains(AuthPolicy.audience) == true)
        #expect(claims["sub"]?.text == Self.id)
        #expect(claims["iat"] == .integer(Self.now))
        #expect(claims["exp"] == .integer(Self.now + AuthPolicy.accessLifetime))
        #expect(claims["role"]?.text == Role.granted.rawValue)
        #expect(UUID(uuidString: claims["jti"]?.text ?? "") != nil)
        #expect(claims["jti"] != Self.claims["jti"])
    }

    @Test func areGoodUntilTheyExpire() async throws {
        let clock = ManualClock(Self.now * 1_000)
        let tokens = try await tokens(clock)
        let token = try await tokens.issue(to: Self.principal)
        clock.advance(seconds: AuthPolicy.accessLifetime - 1)
        #expect(await tokens.principal(of: token) == Self.principal)
        clock.advance(seconds: 1)
        #expect(await tokens.principal(of: token) == nil)
    }

    /// What the forgeries are made from is good itself.
    @Test func areGoodWhoeverSignsThem() async throws {
        let token = Self.signed(Self.header, Self.claims)
        #expect(await (try tokens()).principal(of: token) == Self.principal)
    }

    private static let otherClaims: [Fields] = [
        ["iss": "somebody-else"], ["iss": null], ["aud": "somebody-else"], ["aud": null], ["exp": 1_800_000_000],
        ["exp": 1], ["exp": null], ["exp": "never"], ["sub": "1"], ["sub": null], ["role": "no-such-role"],
        ["role": null], ["jti": null], ["iat": null], ["aud": []], ["aud": 1], ["exp": -1],
        ["iss": []], ["sub": []], ["role": []],
    ]

    @Test(arguments: otherClaims)
    func areNotGoodWithOtherClaims(_ change: Fields) async throws {
        let claims = Self.claims.merging(change) { $1 }.filter { $0.value != null }
        #expect(await (try tokens()).principal(of: Self.signed(Self.header, claims)) == nil)
    }

    /// What is longer than any of ours is not even read.
    @Test func areNoLongerThanOurs() async throws {
        let claims = Self.claims.merging(["more": .string(String(repeating: "a", count: 2_048))]) { $1 }
        #expect(await (try tokens()).principal(of: Self.signed(Self.header, claims)) == nil)
    }

    @Test(arguments: [
        #"{"alg":"none"}"#, #"{"alg":"None","typ":"JWT"}"#, #"{"alg":"HS512","typ":"JWT"}"#,
        #"{"alg":"RS256","typ":"JWT"}"#, #"{"alg":"hs256","typ":"JWT"}"#, #"{"typ":"JWT"}"#, "{}", "[]", "",
    ])
    func areNotGoodWithAnotherHeader(_ header: String) async throws {
        #expect(await (try tokens()).principal(of: Self.signed(header, Self.claims)) == nil)
    }

    @Test func areNotGoodWithoutTheirSignature() async throws {
        let tokens = try await tokens()
        let parts = try await tokens.issue(to: Self.principal).split(separator: ".").map(String.init)
        let none = Data(#"{"alg":"none"}"#.utf8).base64URL
        let other = Data(#"{"role":"x"}"#.utf8).base64URL
        let forged = [
            parts[0] + "." + parts[1], parts[0] + "." + parts[1] + ".", none + "." + parts[1] + ".",
            none + "." + parts[1] + "." + parts[2], parts[0] + "." + other + "." + parts[2],
            parts[0] + "." + parts[1] + "." + parts[1], parts[1] + "." + parts[0] + "." + parts[2],
            parts.joined(separator: ".") + ".", parts.joined(separator: ".") + "." + parts[2],
            String(parts.joined(separator: ".").dropFirst()), "", ".", "..", "a.b.c", "\u{0}", "Bearer",
            String(repeating: "a", count: 3_000) + "." + parts[1] + "." + parts[2],
        ]
        for token in forged { #expect(await tokens.principal(of: token) == nil, "\(token)") }
    }

    @Test func areNotGoodSignedByAnotherSecret() async throws {
        let other = try #require(AuthSecret(setting: "another secret, as long as it has to be"))
        let token = try await AccessTokens(other, clock: ManualClock(Self.now * 1_000).clock).issue(to: Self.principal)
        #expect(await (try tokens()).principal(of: token) == nil)
        let signed = Self.signed(Self.header, Self.claims, secret: "")
        #expect(await (try tokens()).principal(of: signed) == nil)
    }

    private func tokens(_ clock: ManualClock = ManualClock(now * 1_000)) async throws -> AccessTokens {
        try await .testing(clock: clock.clock)
    }

    private static let claims: Fields = [
        "iss": .string(AuthPolicy.issuer), "aud": .string(AuthPolicy.audience), "sub": .string(id),
        "iat": .integer(now), "exp": .integer(now + 60), "jti": "1", "role": .string(Role.granted.rawValue),
    ]

    /// A token whose signature is right, whatever it says.
    private static func signed(_ header: String, _ claims: Fields, secret: String = secret) -> String {
        let text = Data(header.utf8).base64URL + "." + Data(claims.json.utf8).base64URL
        let key = SymmetricKey(data: Data(secret.utf8))
        return text + "." + Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)).base64URL
    }
}

extension Data {
    /// Without padding (RFC 4648, section 5).
    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    fileprivate init?(base64URL text: Substring) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }
}
