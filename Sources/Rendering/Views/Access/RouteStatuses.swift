import ServiceDescription

/// Which statuses a route refuses with, by its rules: one source for the doc comments and for the OpenAPI document.
///
/// 500 and 503, which any route may answer, are left out.
enum RouteStatuses {
  enum StandardAction { case list, create, get, update, delete }

  /// What an action answers when it does not succeed, whatever its decorators are.
  static func refusals(of action: StandardAction, of resource: Resource, in service: Service) -> Set<Int> {
    let clash: Set<Int> =
      resource.fields.contains(where: \.isUnique) || !resource.unique.isEmpty ? [409] : []
    return switch action {
    case .list: [400]
    case .get: [400, 404]
    case .create: clash.union([400, 408, 413, 422])
    case .update: clash.union([400, 404, 408, 412, 413, 422])
    case .delete: keepsRows(of: resource, in: service) ? [400, 404, 409, 412] : [400, 404, 412]
    }
  }

  /// What an action's decorators refuse with.
  static func refusals(of action: Action, in service: Service) -> Set<Int> {
    refusals(action.limit, in: service).union(refusals(action.allow, in: service))
      .union(action.isIdempotent ? idempotent : [])
  }

  /// What a custom route's decorators refuse with.
  static func refusals(of route: Route, in service: Service) -> Set<Int> {
    refusals(route.limit, in: service).union(refusals(route.allow, in: service))
      .union(route.isIdempotent ? idempotent : [])
  }

  static func refusals(_ limit: LimitRule, in service: Service) -> Set<Int> {
    RouteLimit(limit, in: service).chain == nil ? [] : [429]
  }

  /// A token that is not valid is refused on every route, also where none is needed.
  static func refusals(_ allow: Allow, in service: Service) -> Set<Int> {
    guard service.auth != nil else { return [] }
    guard case .some(let grants) = allow, !grants.contains(.user) else { return [401] }
    return [401, 403]
  }

  /// Another request with the same key that is not done yet; the same key with another body.
  static let idempotent: Set<Int> = [409, 422]

  /// `200 with a page; 304, 400, 429`, as a doc comment has it.
  static func text(_ success: String, _ others: Set<Int>) -> String {
    ([success] + (others.isEmpty ? [] : [others.sorted().map(String.init).joined(separator: ", ")]))
      .joined(separator: "; ")
  }

  /// Whether rows of another resource may keep one from being deleted.
  private static func keepsRows(of resource: Resource, in service: Service) -> Bool {
    service.links.referrers(to: resource.name).contains { $0.onDelete == .forbid }
  }
}
