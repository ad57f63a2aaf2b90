import Foundation
import JWTKit

/// Makes and reads access tokens: JWTs signed with HS256 (RFC 7515). They are good until they expire, whatever happens to
/// their user meanwhile.
struct AccessTokens: Sendable {
    private let keys: JWTKeyCollection
    private let clock: WallClock

    /// More than any of ours has; what is longer is not even decoded.
    private static let longest = 2_048

    init(_ secret: AuthSecret, clock: WallClock) async {
        keys = await JWTKeyCollection().add(hmac: HMACKey(from: secret.bytes), digestAlgorithm: .sha256)
        self.clock = clock
    }

    func issue(to principal: Principal) async throws -> String {
        try await keys.sign(AccessClaims(principal, at: clock.now()))
    }

    /// Nil for a token that is not one of ours, or not any more.
    func principal(of token: String) async -> Principal? {
        guard token.utf8.count <= Self.longest, Self.isSignedByHS256(token),
            let claims = try? await keys.verify(token, as: AccessClaims.self),
            Double(clock.now()) / 1_000 < claims.exp.value.timeIntervalSince1970
        else { return nil }
        return claims.principal
    }

    /// Whether the header says so. Whatever else it says, the signature is checked as HS256: a token without one, or with
    /// that of another algorithm, has no chance either way (RFC 8725, section 3.1).
    private static func isSignedByHS256(_ token: String) -> Bool {
        let encoded = token.prefix { $0 != "." }.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - encoded.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: encoded + padding), let header = try? JSONValue(parsing: bytes) else {
            return false
        }
        return header["alg"] == .string("HS256")
    }
}
