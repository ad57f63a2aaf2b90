/// Users, tokens and roles.
public struct Auth: Sendable, Equatable {
  /// How long an access token is good.
  public var accessToken: Span
  public var refreshToken: Span
  /// At least one; the first is what registration grants.
  public var roles: [Role]
  public var registration: Registration
  /// Logins per client address.
  public var login: Rate
  public var origin: Origin

  public enum Registration: String, Sendable, Equatable, CaseIterable {
    case open
    case closed
  }
}

public struct Role: Sendable, Equatable {
  public var name: Name
  public var origin: Origin
}
