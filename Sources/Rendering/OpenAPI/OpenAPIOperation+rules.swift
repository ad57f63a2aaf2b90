import ServiceDescription

/// What a route's rules mean for its documentation, one function for each rule, the same for actions and custom routes.
extension OpenAPIOperation {
  /// All that the description says about an action.
  mutating func apply(_ action: Action, in service: Service) {
    applyEveryRoute()
    apply(action.limit, in: service)
  }

  /// Whatever is asked may fail, or take too long; every answer names its request.
  private mutating func applyEveryRoute() {
    refusals.formUnion([500, 503])
    addHeaders(["X-Request-Id"])
  }

  private mutating func apply(_ limit: LimitRule, in service: Service) {
    guard RouteLimit(limit, in: service).chain != nil else { return }
    refusals.insert(429)
    addHeaders(SharedHeaders.limits)
  }

  /// To every answer that is no problem; those of problems are shared.
  private mutating func addHeaders(_ names: [String]) {
    for index in answers.indices { answers[index].headers += names }
  }
}
