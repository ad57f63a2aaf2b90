/// Work that is done after the answer, from a row written in the request's transaction.
public struct Job: Sendable, Equatable {
  public var name: Name
  /// Its name before a rename.
  public var was: Name?
  public var payload: Payload
  /// How often it is tried before it is dead; at least 1.
  public var attempts: Int
  /// The shortest and the longest pause between tries.
  public var backoff: ClosedRange<Span>
  /// The pause before the first try.
  public var delay: Span?
  /// Whether an equal job that still waits takes the place of a new one.
  public var isUnique: Bool
  public var origin: Origin

  public enum Payload: Sendable, Equatable {
    case none
    /// The id of a resource, by the resource's name.
    case resource(Name)
    case fields([Field])
  }
}

/// A job that an action or route starts.
public struct JobUse: Sendable, Equatable {
  public var job: Name
  public var origin: Origin
}
