/// A custom endpoint of a resource, answered by a seeded Swift function.
public struct Route: Sendable, Equatable {
  public var name: Name
  public var summary: String?
  public var method: HTTPMethod
  /// Below the resource's path, at least one segment.
  public var path: [PathSegment]
  public var allow: Allow
  public var limit: LimitRule
  /// `answers` only.
  public var cache: CacheRule?
  public var isIdempotent: Bool
  public var enqueue: [JobUse]
  public var body: Body
  public var query: [Field]
  public var returns: Returns
  public var origin: Origin

  public enum Body: Sendable, Equatable {
    case none
    /// The input of a resource, by the resource's name.
    case input(Name)
    case fields([Field])
  }

  public enum Returns: Sendable, Equatable {
    /// 204
    case nothing
    case resource(Name)
    /// An array of a resource's items.
    case resources(Name)
    case fields([Field])
  }
}

public enum PathSegment: Sendable, Equatable {
  /// As it stands in the path.
  case literal(String)
  /// `{id}`: the resource's own id.
  case id
  /// `{day:date}`; without a type a string.
  case parameter(Name, PathParameterType)
}

public enum PathParameterType: String, Sendable, Equatable, CaseIterable {
  case int
  case uuid
  case string
  case date
  case double
}
