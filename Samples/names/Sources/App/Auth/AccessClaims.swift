import Foundation
import JWTKit

/// What an access token says (RFC 7519).
struct AccessClaims: JWTPayload {
    let iss: IssuerClaim
    let aud: Audience
    let sub: SubjectClaim
    let iat: IssuedAtClaim
    let exp: ExpirationClaim
    let jti: IDClaim
    let role: String

    /// - Parameter now: in milliseconds since 1970.
    init(_ principal: Principal, at now: Int64) {
        let issued = Date(timeIntervalSince1970: Double(now / 1_000))
        iss = IssuerClaim(value: AuthPolicy.issuer)
        aud = Audience(values: [AuthPolicy.audience])
        sub = SubjectClaim(value: principal.id.uuidString.lowercased())
        iat = IssuedAtClaim(value: issued)
        exp = ExpirationClaim(value: issued.addingTimeInterval(TimeInterval(AuthPolicy.accessLifetime)))
        jti = IDClaim(value: UUID().uuidString.lowercased())
        role = principal.role.rawValue
    }

    /// The signature is right by then. The time is not looked at here: it is the service's own clock that counts.
    func verify(using algorithm: some JWTAlgorithm) throws {
        guard iss.value == AuthPolicy.issuer else {
            throw JWTError.claimVerificationFailure(failedClaim: iss, reason: "another issuer")
        }
        guard aud.values.contains(AuthPolicy.audience) else {
            throw JWTError.generic(identifier: "aud", reason: "for somebody else")
        }
    }

    /// Nil for a role that there is not any more.
    var principal: Principal? {
        guard let id = UUID(uuidString: sub.value), let role = Role(rawValue: role) else { return nil }
        return Principal(id: id, role: role)
    }
}

/// Whom a token is for, one or several (RFC 7519, section 4.1.3). The library's own type ends the process when it reads
/// an empty list.
struct Audience: Codable, Sendable {
    let values: [String]

    init(values: [String]) {
        self.values = values
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        values = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}
