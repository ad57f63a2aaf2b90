extension DescriptionReader {
  func limits(_ node: DocumentNode?) -> Limits {
    var limits = Limits(
      client: hasAuth ? .user : .address, defaults: [], strategy: .slidingWindow, tiers: [], unavailable: .allow,
      origin: node.map { Origin($0.range) })
    guard let node,
      let map = map(node, of: "limits", keys: ["by", "default", "strategy", "tiers", "unavailable"])
    else { return limits }
    if let value = map["by"], let client = client(value) { limits.client = client }
    if let value = map["default"], value.text != "none" {
      limits.defaults = rates(oneOrMore(value, of: "rates"))
    }
    if let value = map["strategy"] { limits.strategy = choice(value, "strategy") ?? .slidingWindow }
    if let value = map["tiers"] {
      hasTiers = true
      limits.tiers = tiers(value)
    }
    if let value = map["unavailable"] { limits.unavailable = choice(value, "answer while the store is down") ?? .allow }
    return limits
  }

  private func client(_ node: DocumentNode) -> Limits.Client? {
    guard let text = word(node, "user, address or header NAME") else { return nil }
    switch text {
    case "user":
      if hasAuth { return .user }
      report(.needsAuth, "limits by user need auth", at: node)
      return nil
    case "address":
      return .address
    default: break
    }
    guard text == "header" || text.hasPrefix("header ") else {
      let hint = hint(for: text, among: ["user", "address"])
      let all = hint.isEmpty ? "; expected user, address or header NAME" : hint
      report(.unknownWord, "unknown client \(quoted(text))\(all)", at: node)
      return nil
    }
    let header = String(text.dropFirst("header".count)).trimmingBlanks()
    guard isHeaderName(header) else {
      report(.badHeader, "\(quoted(header)) is no header name; write one such as header X-API-Key", at: node)
      return nil
    }
    return .header(header)
  }

  /// Rates, no two for one unit of time.
  private func rates(_ nodes: [DocumentNode]) -> [Rate] {
    var rates: [Rate] = []
    for node in nodes {
      guard let rate = rate(node) else { continue }
      if rates.contains(where: { $0.unit == rate.unit }) {
        report(.listedTwice, "there is a limit per \(rate.unit.rawValue) already", at: node)
      } else {
        rates.append(rate)
      }
    }
    return rates
  }

  private func tiers(_ node: DocumentNode) -> [Limits.Tier] {
    if !hasAuth {
      report(.needsAuth, "tiers give each role its rate and need auth", at: node)
      return []
    }
    return (entries(node, of: "roles") ?? []).compactMap { entry in
      guard let role = role(entry.key) else { return nil }
      let origin = Origin(entry.key.range)
      if entry.value.text == "none" { return Limits.Tier(role: role, rate: nil, origin: origin) }
      guard let rate = literal(entry.value, "a rate, such as 10 per minute, or none", Literal.rate) else { return nil }
      return Limits.Tier(role: role, rate: rate, origin: origin)
    }
  }

  /// What limits an action or route.
  func limit(_ node: DocumentNode?) -> LimitRule {
    guard let node else { return .defaults }
    if node.text == "none" {
      return .exempt
    }
    var parts: [LimitPart] = []
    for element in oneOrMore(node, of: "rates, tier, dynamic") {
      guard let part = limitPart(element) else { continue }
      let meets = parts.contains { other in
        if case .rate(let left) = other, case .rate(let right) = part { return left.unit == right.unit }
        return other == part
      }
      if meets { listedTwice(element.text ?? "", at: element) } else { parts.append(part) }
    }
    return parts.isEmpty ? .defaults : .parts(parts)
  }

  private func limitPart(_ node: DocumentNode) -> LimitPart? {
    switch node.text {
    case "tier":
      if hasTiers { return .tier }
      report(.tierWithoutTiers, "tier needs limits.tiers: the rate of each role", at: node)
      return nil
    case "dynamic":
      return .dynamic
    case "none":
      report(.pointless, "none stands alone", at: node)
      return nil
    default: break
    }
    if let text = node.text, let word = suggestion(for: text, among: ["tier", "dynamic", "none"]) {
      report(.notARate, "unknown limit \(quoted(text)); did you mean '\(word)'?", at: node)
      return nil
    }
    return literal(node, "a rate, tier, dynamic or none", Literal.rate).map { .rate($0) }
  }
}
