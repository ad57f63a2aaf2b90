/// How many requests a client may make.
public struct Limits: Sendable, Equatable {
  public var client: Client
  /// What counts on routes that say nothing; empty: no limit and no header.
  public var defaults: [Rate]
  public var strategy: Strategy
  /// One per role that the description names, in the order written.
  public var tiers: [Tier]
  public var unavailable: Unavailable
  /// Absent when the description has no `limits`.
  public var origin: Origin?

  /// What makes two requests come from the same client.
  public enum Client: Sendable, Equatable {
    /// The user, or the address while anonymous.
    case user
    case address
    /// A request header, by name as written: `X-API-Key`.
    case header(String)
  }

  public enum Strategy: String, Sendable, Equatable, CaseIterable {
    case fixedWindow = "fixed-window"
    case slidingWindow = "sliding-window"
  }

  public struct Tier: Sendable, Equatable {
    public var role: Name
    /// Absent: written `none`, no limit.
    public var rate: Rate?
    public var origin: Origin
  }

  /// What happens to requests while the store is down.
  public enum Unavailable: String, Sendable, Equatable, CaseIterable {
    case allow
    case deny
  }
}

/// What limits one action or route.
public enum LimitRule: Sendable, Equatable {
  /// Not written: the service's defaults.
  case defaults
  /// `none`: exempt.
  case exempt
  /// At least one; all of them count.
  case parts([LimitPart])
}

public enum LimitPart: Sendable, Equatable {
  case rate(Rate)
  /// The rate of the user's role.
  case tier
  /// A seeded Swift function decides.
  case dynamic
}
