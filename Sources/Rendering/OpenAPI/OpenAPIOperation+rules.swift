import ServiceDescription

/// What a route's rules mean for its documentation, one function for each rule, the same for actions and custom routes.
extension OpenAPIOperation {
  /// All that the description says about an action.
  mutating func apply(_ action: Action, of resource: Resource, in service: Service) {
    applyEveryRoute()
    apply(action.limit, in: service)
    apply(action.allow, in: service)
    if RouteCache(action, of: resource, in: service).keepsAnswers { applyCache() }
    if case .pages(_, let flag) = action.cache { applyFlag(flag) }
    if action.isIdempotent { applyIdempotency() }
  }

  /// All that the description says about a custom route.
  mutating func apply(_ route: Route, of resource: Resource, in service: Service) {
    applyEveryRoute()
    apply(route.limit, in: service)
    apply(route.allow, in: service)
    if route.cache != nil { applyCache() }
    if route.isIdempotent { applyIdempotency() }
  }

  /// What goes for a route that the service has anyway.
  mutating func apply(limitedBy limit: LimitRule, in service: Service) {
    applyEveryRoute()
    apply(limit, in: service)
  }

  /// Whatever is asked may fail, or take too long; every answer names its request.
  private mutating func applyEveryRoute() {
    refusals.formUnion([500, 503])
    addHeaders(["X-Request-Id"])
  }

  private mutating func apply(_ limit: LimitRule, in service: Service) {
    let statuses = RouteStatuses.refusals(limit, in: service)
    guard !statuses.isEmpty else { return }
    refusals.formUnion(statuses)
    addHeaders(SharedHeaders.limits)
  }

  private mutating func apply(_ allow: Allow, in service: Service) {
    refusals.formUnion(RouteStatuses.refusals(allow, in: service))
    if service.auth != nil, allow != .anyone { security = [SecuritySchemes.requirement] }
  }

  private mutating func applyCache() {
    addHeaders(["Age", "X-Cache"])
  }

  private mutating func applyFlag(_ flag: Name) {
    let description = "`true` asks for an answer that is made anew."
    parameters.insert(
      [
        "name": .text(flag.snake), "in": "query", "description": .text(description), "schema": ["type": "boolean"],
      ], at: parameters.firstIndex { $0["in"] == nil } ?? parameters.count)
  }

  private mutating func applyIdempotency() {
    parameters.append(SharedParameters.idempotencyKey)
    refusals.formUnion(RouteStatuses.idempotent)
    addHeaders(["Idempotent-Replayed"])
  }

  /// To every answer that is no problem; those of problems are shared.
  private mutating func addHeaders(_ names: [String]) {
    for index in answers.indices { answers[index].headers += names }
  }
}
