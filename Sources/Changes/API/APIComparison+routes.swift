import ServiceDescription

extension APIComparison {
  mutating func compareRoutes(_ pair: ResourcePair) {
    for route in pair.old.routes where !pair.new.routes.contains(where: { $0.name == route.name }) {
      add(.routeRemoved, route.request(of: pair.old, in: old), "is gone", old: route.origin, new: pair.new.origin)
    }
    for route in pair.new.routes {
      let subject = route.request(of: pair.new, in: new)
      guard let before = pair.old.routes.first(where: { $0.name == route.name }) else {
        add(.routeAdded, subject, "is there", old: pair.old.origin, new: route.origin)
        continue
      }
      compare(before, route, subject, of: pair)
    }
  }

  private mutating func compare(_ before: Route, _ after: Route, _ subject: String, of pair: ResourcePair) {
    let places = (before.origin, after.origin)
    if before.method != after.method || before.shape != after.shape {
      add(.routeMoved, subject, "was \(before.request(of: pair.old, in: old))", old: places.0, new: places.1)
    } else {
      for (one, other) in zip(before.path, after.path) {
        guard case .parameter(let name, let type) = other, case .parameter(_, let former) = one, type != former else {
          continue
        }
        add(
          .parameterChanged, subject, "takes \(name) as \(type.rawValue) instead of \(former.rawValue)", old: places.0,
          new: places.1)
      }
    }
    compareAccess(before.allow, after.allow, subject, old: places.0, new: places.1)
    compare(before.limit.parts(of: old), after.limit.parts(of: new), subject, old: places.0, new: places.1)
    if before.cache != after.cache {
      add(.cacheChanged, subject, "is cached in another way", old: places.0, new: places.1)
    }
    compareIdempotency(before.isIdempotent, after.isIdempotent, subject, old: places.0, new: places.1)
    compareFields(before.query, after.query, of: subject + " query", isAnswer: false, places.0, places.1)
    switch (before.body, after.body) {
    case (.fields(let old), .fields(let new)):
      compareFields(old, new, of: subject + " body", isAnswer: false, places.0, places.1)
    case (.input(let old), .input(let new)) where isSame(old, new): break
    case (.none, .none): break
    default: add(.bodyChanged, subject, "takes another body", old: places.0, new: places.1)
    }
    switch (before.returns, after.returns) {
    case (.fields(let old), .fields(let new)):
      compareFields(old, new, of: subject + " answer", isAnswer: true, places.0, places.1)
    case (.resource(let old), .resource(let new)) where isSame(old, new): break
    case (.resources(let old), .resources(let new)) where isSame(old, new): break
    case (.nothing, .nothing): break
    default: add(.answerChanged, subject, "answers with something else", old: places.0, new: places.1)
    }
  }

  /// Whether two names are of one resource, before and after.
  private func isSame(_ old: Name, _ new: Name) -> Bool { correspondence.pair(ofOld: old)?.new.name == new }
}

extension Route {
  /// `POST /v1/books/{id}/publish`
  fileprivate func request(of resource: Resource, in service: Service) -> String {
    let segments = path.map { segment in
      switch segment {
      case .literal(let text): text
      case .id: "{id}"
      case .parameter(let name, _): "{\(name.snake)}"
      }
    }
    return "\(method.rawValue) \(service.api.prefix)/\(resource.path)/\(segments.joined(separator: "/"))"
  }

  /// What of the path clients write themselves; parameters have no names there.
  fileprivate var shape: [String] {
    path.map { segment in
      switch segment {
      case .literal(let text): text
      case .id: "{id}"
      case .parameter: "{}"
      }
    }
  }
}
