import ServiceDescription

extension APIComparison {
  mutating func compareService() {
    let (before, after) = (old.api, new.api)
    let places = (old.origin, new.origin)
    if before.prefix != after.prefix {
      add(
        .prefixChanged, "every path", "begins with \(after.prefix) instead of \(before.prefix)", old: places.0,
        new: places.1)
    }
    if before.problems != after.problems {
      add(.problemsChanged, "every problem", "has another `type`", old: places.0, new: places.1)
    }
    let size = Narrowing(before.maxBody.bytes, after.maxBody.bytes)
    add(
      size, .bodyLimitLowered, .bodyLimitRaised, "every body",
      "may have \(after.maxBody.bytes) bytes instead of \(before.maxBody.bytes)",
      old: places.0, new: places.1)
    if before.timeout != after.timeout {
      add(
        .timeoutChanged, "every request", "has \(after.timeout.written) instead of \(before.timeout.written)",
        old: places.0, new: places.1)
    }
    compareCORS(before.cors, after.cors, "the API")
    compareAuth()
    compareLimits()
  }

  mutating func compareCORS(_ before: CORS?, _ after: CORS?, _ subject: String) {
    guard before != after else { return }
    let lost = !Self.covers(after, before)
    let detail = after == nil ? "is not served to other origins" : "is served to other origins in another way"
    add(
      Narrowing(lost: lost, gained: !lost), .corsNarrowed, .corsWidened, subject, detail, old: before?.origin,
      new: after?.origin)
  }

  /// Whether everything that the other allows is allowed.
  private static func covers(_ cors: CORS?, _ other: CORS?) -> Bool {
    guard let other else { return true }
    guard let cors else { return false }
    let origins =
      switch (cors.origins, other.origins) {
      case (.all, _): true
      case (.some, .all): false
      case (.some(let all), .some(let others)): Set(others).isSubset(of: all)
      }
    let methods =
      other.methods.map { others in cors.methods.map { Set(others).isSubset(of: $0) } ?? true } ?? (cors.methods == nil)
    let headers =
      other.headers.map { others in cors.headers.map { Set(others).isSubset(of: $0) } ?? true } ?? (cors.headers == nil)
    return origins && methods && headers && (cors.credentials || !other.credentials)
  }

  private mutating func compareAuth() {
    guard let before = old.auth, let after = new.auth else {
      if let before = old.auth { add(.authRemoved, "auth", "is gone", old: before.origin) }
      if let after = new.auth { add(.authAdded, "auth", "is there", new: after.origin) }
      return
    }
    let places = (before.origin, after.origin)
    if before.registration != after.registration {
      let rule: APIRule = after.registration == .closed ? .registrationClosed : .registrationOpened
      add(rule, "registration", "is \(after.registration.rawValue)", old: places.0, new: places.1)
    }
    for role in before.roles where !after.roles.contains(where: { $0.name == role.name }) {
      add(.roleRemoved, "role \(role.name)", "is gone", old: role.origin, new: places.1)
    }
    for role in after.roles where !before.roles.contains(where: { $0.name == role.name }) {
      add(.roleAdded, "role \(role.name)", "is there", old: places.0, new: role.origin)
    }
    if let first = before.roles.first, let now = after.roles.first, first.name != now.name {
      add(
        .firstRoleChanged, "registration", "grants \(now.name) instead of \(first.name)", old: first.origin,
        new: now.origin)
    }
    for (name, old, new) in [
      ("access tokens", before.accessToken, after.accessToken),
      ("refresh tokens", before.refreshToken, after.refreshToken),
    ] {
      add(
        Narrowing(old, new), .tokenShortened, .tokenLengthened, name,
        "are good for \(new.written) instead of \(old.written)",
        old: places.0, new: places.1)
    }
    compare(
      [.rate(before.login)], [.rate(after.login)], "POST \(new.api.prefix)/auth/login", old: places.0, new: places.1)
  }

  private mutating func compareLimits() {
    let places = (old.limits.origin, new.limits.origin)
    let isLimited = old.limits.origin != nil && new.limits.origin != nil
    if isLimited, old.limits.client != new.limits.client {
      add(.limitClientChanged, "limits", "count for another client", old: places.0, new: places.1)
    }
    if isLimited, old.limits.strategy != new.limits.strategy {
      add(
        .limitStrategyChanged, "limits",
        "count in \(new.limits.strategy.rawValue)s instead of \(old.limits.strategy.rawValue)s",
        old: places.0, new: places.1)
    }
    for tier in new.limits.tiers {
      guard let before = old.limits.tiers.first(where: { $0.role == tier.role }) else { continue }
      compare(
        before.rate.map { [.rate($0)] } ?? [], tier.rate.map { [.rate($0)] } ?? [], "tier \(tier.role)",
        old: before.origin,
        new: tier.origin)
    }
  }

  /// Limits that all count at once; none of them is no limit.
  mutating func compare(_ before: [LimitPart], _ after: [LimitPart], _ subject: String, old: Origin?, new: Origin?) {
    let isStricter = !after.allSatisfy { part in before.contains { Self.implies($0, part) } }
    let isLooser = !before.allSatisfy { part in after.contains { Self.implies($0, part) } }
    let written = { (parts: [LimitPart]) in
      parts.isEmpty ? "no limit" : parts.map(Self.written).joined(separator: " and ")
    }
    add(
      Narrowing(lost: isStricter, gained: isLooser), .limitStricter, .limitLooser, subject,
      "has \(written(after)) instead of \(written(before))", old: old, new: new)
  }

  /// Whether who keeps to the first keeps to the second.
  private static func implies(_ one: LimitPart, _ other: LimitPart) -> Bool {
    guard case .rate(let rate) = one, case .rate(let looser) = other else { return one == other }
    return looser.count >= rate.count && looser.seconds <= rate.seconds
  }

  private static func written(_ part: LimitPart) -> String {
    switch part {
    case .rate(let rate): rate.written
    case .tier: "the limit of the role"
    case .dynamic: "a limit of its own"
    }
  }
}
