extension Advice {
  /// A cached route whose parameters differ with every request.
  static func varyingCache(of route: Route) -> [Diagnostic] {
    guard route.cache != nil else { return [] }
    let inPath = route.path.compactMap { segment -> String? in
      if case .parameter(let name, .double) = segment { name.written } else { nil }
    }
    let inQuery = route.query.filter(\.isMoment).map(\.name.written)
    guard let name = (inPath + inQuery).first else { return [] }
    return [
      warning(
        .cacheOfMoments,
        "\(quoted(route.name.written)) is cached by \(quoted(name)), which is another in nearly every request; "
          + "take a coarser type, such as date or int, or no cache", at: route.origin)
    ]
  }

  static func cachedWork(of route: Route) -> [Diagnostic] {
    guard route.cache != nil, let job = route.enqueue.first else { return [] }
    return [
      warning(
        .cachedWork,
        "\(quoted(route.name.written)) starts \(quoted(job.job.written)) only where no cached answer is found",
        at: route.origin)
    ]
  }
}

extension Field {
  /// Whether requests hardly ever hold the same value twice.
  fileprivate var isMoment: Bool {
    switch type {
    case .scalar(.timestamp), .scalar(.double): true
    default: false
    }
  }
}
