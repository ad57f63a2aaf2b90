/// Who speaks of whom among the resources, found out once: each of a thousand asks it about all others.
///
/// Resources are told by their place in the order written.
public struct ResourceLinks: Sendable, Equatable {
  /// A field of another resource, or of the same, that refers to rows.
  public struct Referrer: Sendable, Equatable {
    /// The place of the resource that has the field.
    public var place: Int
    public var onDelete: Reference.OnDelete
  }

  private let places: [Name: Int]
  private let referrers: [Name: [Referrer]]
  /// Resources with which a cached custom route answers, be it a route of another one.
  public let inCachedAnswers: Set<Name>
  /// Resources whose input is the body of a custom route, be it a route of another one.
  public let inBodies: Set<Name>

  init(_ resources: [Resource]) {
    var places: [Name: Int] = [:]
    var referrers: [Name: [Referrer]] = [:]
    var inCachedAnswers: Set<Name> = []
    var inBodies: Set<Name> = []
    for (place, resource) in resources.enumerated() {
      // Of two with one name, which is an error elsewhere, the first counts.
      if places[resource.name] == nil { places[resource.name] = place }
      for (_, reference) in resource.references where !reference.isUser {
        referrers[reference.target, default: []].append(Referrer(place: place, onDelete: reference.onDelete))
      }
      for route in resource.routes {
        if route.cache != nil, let name = route.returned { inCachedAnswers.insert(name) }
        if case .input(let name) = route.body { inBodies.insert(name) }
      }
    }
    (self.places, self.referrers) = (places, referrers)
    (self.inCachedAnswers, self.inBodies) = (inCachedAnswers, inBodies)
  }

  /// The place of the resource of that name.
  public func place(of name: Name) -> Int? { places[name] }

  /// The fields that refer to a resource's rows, in the order written.
  public func referrers(to name: Name) -> [Referrer] { referrers[name] ?? [] }
}

extension Route {
  /// The resource that it answers with.
  public var returned: Name? {
    switch returns {
    case .resource(let name), .resources(let name): name
    case .nothing, .fields: nil
    }
  }
}
