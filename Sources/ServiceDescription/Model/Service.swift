/// What a description means: the whole of LANGUAGE.md as values, every default filled in, every rule checked.
public struct Service: Sendable, Equatable {
  /// UpperCamelCase.
  public var name: Name
  public var summary: String?
  public var pack: PackSource
  /// Where `pack` is written; nil where it is not.
  public var packOrigin: Origin?
  /// Values for the team's templates; what they must be, the pack says.
  public var team: [TeamValue]
  public var api: API
  public var data: DataStores
  /// Absent: no users, no tokens.
  public var auth: Auth?
  public var limits: Limits
  public var jobs: [Job]
  /// At least one, in the order written.
  public let resources: [Resource]
  /// How they are linked.
  public let links: ResourceLinks
  /// The service's name.
  public var origin: Origin

  /// The resource of that name.
  public func resource(named name: Name) -> Resource? {
    links.place(of: name).map { resources[$0] }
  }

  /// What identifies the rows that a reference speaks of. Users have UUIDs: their ids are in tokens and answers, and
  /// must not tell how many there are.
  public func idKind(of reference: Reference) -> IDKind {
    reference.isUser ? .uuid : resource(named: reference.target)?.id ?? .int
  }

  /// Whether a route does its work once for requests that come again.
  public var hasIdempotency: Bool {
    resources.contains { $0.actions.create?.isIdempotent == true || $0.routes.contains { $0.isIdempotent } }
  }

  public func job(named name: Name) -> Job? {
    jobs.first { $0.name == name }
  }
}
