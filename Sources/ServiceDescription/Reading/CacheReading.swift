extension DescriptionReader {
  /// `cache: 10m`
  func answerCache(_ node: DocumentNode) -> CacheRule? {
    if node.entries != nil {
      report(.wrongShape, "expected a duration, such as 10m; maps go with list", at: node)
      return nil
    }
    return span(node).map { .answers($0) }
  }

  /// `5m`, `{ items: 5m, count: 30s }` or `{ pages: 5m, unless: fresh }`; for pages by cursor `{ items: 5m }`, because
  /// they do not say how many there are.
  func listCache(_ node: DocumentNode, of pages: ListOptions.PageStyle) -> CacheRule? {
    guard node.entries != nil else { return answerCache(node) }
    let keys = ["items", "count", "pages", "unless"]
    guard let map = map(node, of: "cache", keys: keys) else { return nil }
    let isMembership = map["items"] != nil || map["count"] != nil
    let isPages = map["pages"] != nil || map["unless"] != nil
    if isMembership, isPages {
      report(.pointless, "items and count, or pages and unless, not both", at: node)
      return nil
    }
    if isPages {
      let duration = span(map["pages"])
      let flag = map["unless"].flatMap { name($0, "a query parameter's name", .member) }
      if map["pages"] == nil || map["unless"] == nil {
        report(.missingKey, "cache needs both here: { pages: 5m, unless: PARAMETER }", at: node)
      }
      guard let duration, let flag else { return nil }
      return .pages(duration, unless: flag)
    }
    let items = span(map["items"])
    let count = span(map["count"])
    if pages == .cursor {
      if let place = map.key("count") {
        report(.pointless, "pages by cursor have no count; write { items: 5m }", at: place)
      } else if map["items"] == nil {
        report(.missingKey, "cache needs items here: { items: 5m }", at: node)
      }
      return items.map { .membership(items: $0, count: nil) }
    }
    if map["items"] == nil || map["count"] == nil {
      report(.missingKey, "cache needs both here: { items: 5m, count: 30s }", at: node)
    }
    guard let items, let count else { return nil }
    return .membership(items: items, count: count)
  }
}
