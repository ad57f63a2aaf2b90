import ServiceDescription

extension APIComparison {
  mutating func compareResources() {
    for resource in correspondence.dropped {
      add(.resourceRemoved, resource.name.written, "is gone", old: resource.origin)
    }
    for resource in correspondence.added {
      add(.resourceAdded, resource.name.written, "is there", new: resource.origin)
    }
    for pair in correspondence.resources { compare(pair) }
  }

  private mutating func compare(_ pair: ResourcePair) {
    let places = (pair.old.origin, pair.new.origin)
    let name = pair.new.name.written
    comparePaths(pair)
    if pair.old.id != pair.new.id {
      add(
        .idChanged, "\(name).id", "is of the kind \(pair.new.id.rawValue) instead of \(pair.old.id.rawValue)",
        old: places.0, new: places.1)
    }
    if pair.old.hasTimestamps != pair.new.hasTimestamps {
      for field in ["created_at", "updated_at"] {
        add(
          pair.new.hasTimestamps ? .fieldAdded : .fieldRemoved, "\(name).\(field)",
          pair.new.hasTimestamps ? "is there" : "is gone",
          old: places.0, new: places.1)
      }
    }
    compareCORS(pair.old.cors ?? old.api.cors, pair.new.cors ?? new.api.cors, of: pair)
    compareActions(pair)
    compareRoutes(pair)
    compareFields(pair)
    compareUnique(pair)
    if pair.old.actions.list != nil, pair.new.actions.list != nil { compareLists(pair) }
  }

  /// Of its own; that of the whole API is said once.
  private mutating func compareCORS(_ before: CORS?, _ after: CORS?, of pair: ResourcePair) {
    if pair.old.cors == nil && pair.new.cors == nil { return }
    compareCORS(before, after, pair.new.name.written)
  }

  // MARK: Actions

  private mutating func compareActions(_ pair: ResourcePair) {
    for kind in ActionKind.allCases {
      let before = pair.old.actions.all.first { $0.kind == kind }
      let after = pair.new.actions.all.first { $0.kind == kind }
      let subject = kind.request(of: pair.new, in: new)
      switch (before, after) {
      case (nil, nil): break
      case (let before?, nil): add(.actionRemoved, subject, "is gone", old: before.origin, new: pair.new.origin)
      case (nil, let after?): add(.actionAdded, subject, "is there", old: pair.old.origin, new: after.origin)
      case (let before?, let after?):
        compareAccess(before.allow, after.allow, subject, old: before.origin, new: after.origin)
        compare(
          before.limit.parts(of: old), after.limit.parts(of: new), subject, old: before.origin, new: after.origin)
        if before.cache != after.cache {
          add(.cacheChanged, subject, "is cached in another way", old: before.origin, new: after.origin)
        }
        compareIdempotency(before.isIdempotent, after.isIdempotent, subject, old: before.origin, new: after.origin)
      }
    }
  }

  mutating func compareAccess(_ before: Allow, _ after: Allow, _ subject: String, old: Origin, new: Origin) {
    let verdict = Narrowing(lost: !after.covers(before), gained: !before.covers(after))
    add(
      verdict, .accessNarrowed, .accessWidened, subject, "is for \(after.written) instead of \(before.written)",
      old: old,
      new: new)
  }

  mutating func compareIdempotency(_ before: Bool, _ after: Bool, _ subject: String, old: Origin, new: Origin) {
    if before && !after { add(.idempotencyRemoved, subject, "does not look at Idempotency-Key", old: old, new: new) }
    if !before && after { add(.idempotencyAdded, subject, "looks at Idempotency-Key", old: old, new: new) }
  }

  // MARK: Unique and lists

  private mutating func compareUnique(_ pair: ResourcePair) {
    let names = Dictionary(pair.fields.map { ($0.old.column, $0.new.column) }) { first, _ in first }
    let before = pair.old.unique.map { list in list.members.map { names[$0.column] ?? $0.column } }
    let after = pair.new.unique.map { list in list.members.map(\.column) }
    for (list, columns) in zip(pair.new.unique, after) where !before.contains(columns) {
      add(
        .uniqueAdded, "\(pair.new.name).\(columns.joined(separator: "+"))", "occur together once", old: pair.old.origin,
        new: list.origin)
    }
    for (list, columns) in zip(pair.old.unique, before) where !after.contains(columns) {
      add(
        .uniqueRemoved, "\(pair.new.name).\(columns.joined(separator: "+"))", "may occur together again",
        old: list.origin,
        new: pair.new.origin)
    }
  }

  private mutating func compareLists(_ pair: ResourcePair) {
    let (before, after) = (pair.old.list, pair.new.list)
    let places = (pair.old.actions.list?.origin, pair.new.actions.list?.origin)
    let subject = ActionKind.list.request(of: pair.new, in: new)
    if before.pages != after.pages {
      add(
        .pagesChanged, subject, "has \(after.pages.rawValue) pages instead of \(before.pages.rawValue)", old: places.0,
        new: places.1)
    }
    if before.size != after.size {
      add(
        .pageSizeChanged, subject, "has \(after.size) items on a page instead of \(before.size)", old: places.0,
        new: places.1)
    }
    add(
      Narrowing(before.maximum, after.maximum), .largestPageLowered, .largestPageRaised, subject,
      "gives \(after.maximum) items at most instead of \(before.maximum)", old: places.0, new: places.1)
    let queries = (Set(before.filters.flatMap(\.queryNames)), Set(after.filters.flatMap(\.queryNames)))
    for filter in before.filters {
      for name in filter.queryNames where !queries.1.contains(name) {
        add(.filterRemoved, subject, "has no filter \(name)", old: filter.origin, new: places.1)
      }
    }
    for filter in after.filters {
      for name in filter.queryNames where !queries.0.contains(name) {
        add(.filterAdded, subject, "has a filter \(name)", old: places.0, new: filter.origin)
      }
    }
    let keys = (before.sort.map(\.member.wireName), after.sort.map(\.member.wireName))
    for key in before.sort where !keys.1.contains(key.member.wireName) {
      add(.sortRemoved, subject, "cannot be sorted by \(key.member.wireName)", old: key.origin, new: places.1)
    }
    for key in after.sort where !keys.0.contains(key.member.wireName) {
      add(.sortAdded, subject, "can be sorted by \(key.member.wireName)", old: places.0, new: key.origin)
    }
    let orders = (before.sort.first?.written ?? "id", after.sort.first?.written ?? "id")
    if orders.0 != orders.1 {
      add(
        .orderChanged, subject, "is in the order of \(orders.1) instead of \(orders.0)",
        old: before.sort.first?.origin ?? places.0,
        new: after.sort.first?.origin ?? places.1)
    }
  }
}

extension SortKey {
  fileprivate var written: String { (isDescending ? "-" : "") + member.wireName }
}

extension ActionKind {
  /// `PATCH /v1/books/{id}`
  func request(of resource: Resource, in service: Service) -> String {
    let path = service.api.prefix + "/" + resource.path
    return switch self {
    case .list: "GET \(path)"
    case .get: "GET \(path)/{id}"
    case .create: "POST \(path)"
    case .update: "PATCH \(path)/{id}"
    case .delete: "DELETE \(path)/{id}"
    }
  }
}

extension LimitRule {
  /// What counts on a route; empty where it is not limited.
  func parts(of service: Service) -> [LimitPart] {
    switch self {
    case .defaults: service.limits.defaults.map(LimitPart.rate)
    case .exempt: []
    case .parts(let parts): parts
    }
  }
}

extension Allow {
  /// Whether everybody who is let in by the other is let in.
  fileprivate func covers(_ other: Allow) -> Bool {
    switch (self, other) {
    case (.anyone, _): true
    case (.some, .anyone): false
    case (.some(let grants), .some(let others)):
      others.allSatisfy { grants.contains($0) || grants.contains(.user) }
    }
  }

  fileprivate var written: String {
    switch self {
    case .anyone: "anyone"
    case .some(let grants):
      grants.map { grant in
        switch grant {
        case .user: "users"
        case .owner: "the owner"
        case .role(let name): name.written
        }
      }.joined(separator: ", ")
    }
  }
}
