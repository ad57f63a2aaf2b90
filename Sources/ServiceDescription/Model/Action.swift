/// The five standard actions of a resource; absent where the description says `false`.
public struct Actions: Sendable, Equatable {
  public var list: Action?
  public var get: Action?
  public var create: Action?
  public var update: Action?
  public var delete: Action?

  /// Those that exist, in the order list, get, create, update, delete.
  public var all: [Action] { [list, get, create, update, delete].compactMap(\.self) }
}

public struct Action: Sendable, Equatable {
  public var kind: ActionKind
  public var allow: Allow
  public var limit: LimitRule
  /// On get and list only.
  public var cache: CacheRule?
  /// On create only.
  public var isIdempotent: Bool
  /// On create, update and delete only.
  public var enqueue: [JobUse]
  /// The action's key, or the resource's name where nothing is written.
  public var origin: Origin
}

public enum ActionKind: String, Sendable, Equatable, CaseIterable {
  case list
  case get
  case create
  case update
  case delete
}

/// Who may use an action or route.
public enum Allow: Sendable, Equatable {
  case anyone
  /// At least one; any of them suffices.
  case some([Grant])

  public enum Grant: Sendable, Equatable {
    /// Whoever is logged in.
    case user
    /// The user that the resource's field `owner` names.
    case owner
    case role(Name)
  }
}

/// How long an answer may be served again.
public enum CacheRule: Sendable, Equatable {
  /// One item, or whole pages of a list.
  case answers(Span)
  /// A list: its items, and the number of all, each for its time. Pages by cursor have no number.
  case membership(items: Span, count: Span?)
  /// Whole pages of a list, unless the query has this parameter.
  case pages(Span, unless: Name)
}
