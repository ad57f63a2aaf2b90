/// Where a resource was, and how long requests there are redirected.
public struct Moved: Sendable, Equatable {
  /// The segment of the path, `books`.
  public var path: String
  /// The day since when clients are asked to use the new path, in UTC; nil where nobody says.
  public var since: CalendarDate?
  /// The last day, in UTC.
  public var until: CalendarDate
  public var origin: Origin
}
