extension Advice {
  /// One warning for all lists, at the first: one line sets them all right.
  static func unlimitedLists(_ service: Service) -> [Diagnostic] {
    guard service.limits.defaults.isEmpty else { return [] }
    let lists = service.resources.compactMap { resource -> (name: String, list: Action)? in
      guard let list = resource.actions.list, list.limit == .defaults else { return nil }
      return (resource.name.written, list)
    }
    guard let first = lists.first else { return [] }
    let others = lists.count > 1 ? " and \(lists.count - 1) more" : ""
    return [
      warning(
        .unlimitedList,
        "the list of \(first.name)\(others) may be asked for without limit; give all routes one with "
          + "limits: { default: 600 per minute }, or write limit: none where none is meant", at: first.list.origin)
    ]
  }

  /// Actions that write, of a service with users, about which nothing is said.
  static func openWrites(to resource: Resource, _ node: DocumentNode?) -> [Diagnostic] {
    let open = resource.actions.all.filter { action in
      switch action.kind {
      case .list, .get: false
      case .create, .update, .delete:
        action.allow == .anyone && node?["actions"]?[action.kind.rawValue]?["allow"] == nil
      }
    }
    guard let first = open.first else { return [] }
    return [
      warning(
        .openWrites,
        "anyone may \(list(open.map(\.kind.rawValue), "and")) rows of \(resource.name.written) without logging in; "
          + "say who may with allow, or write allow: anyone where that is meant", at: first.origin)
    ]
  }
}
