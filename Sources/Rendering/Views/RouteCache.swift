import ServiceDescription

/// What keeps the answers of one route.
struct RouteCache {
  /// The call that the table of routes has for it; nil where no whole answer is kept.
  let chain: String?

  init(_ action: Action, of resource: Resource) {
    let (time, flag): (Span?, Name?) =
      switch action.cache {
      case .answers(let time): (time, nil)
      case .pages(let time, let flag): (time, flag)
      case .membership, nil: (nil, nil)
      }
    let unless = flag.map { ["unless: " + SwiftValue.text($0.snake)] } ?? []
    chain = time.map { time in
      let arguments = [CacheNamespaces.member(resource), "for: " + SwiftValue.duration(time)] + unless + ["in: cache"]
      return "cached(" + arguments.joined(separator: ", ") + ")"
    }
  }
}

extension SwiftValue {
  /// `.minutes(10)`
  static func duration(_ value: Span) -> String {
    let (count, unit) = value.parts
    return ".\(unit.rawValue)s(\(grouped(count)))"
  }
}
