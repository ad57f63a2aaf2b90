import ServiceDescription

extension APIComparison {
  /// Where a resource is, and where it redirects from.
  mutating func comparePaths(_ pair: ResourcePair) {
    let (old, new) = (pair.old, pair.new)
    let name = new.name.written
    if old.path != new.path {
      let rule = new.moved?.path == old.path ? APIRule.pathRedirected : .pathMoved
      add(rule, name, "is at /\(new.path) instead of /\(old.path)", old: old.origin, new: new.origin)
    }
    if let before = old.moved, before.path != new.moved?.path, before.path != new.path {
      add(.redirectEnded, name, "redirects no more from /\(before.path)", old: before.origin, new: new.origin)
    }
    guard let after = new.moved, after.path != old.path else { return }
    let subject = "\(name) at /\(after.path)"
    guard let before = old.moved, before.path == after.path else {
      add(.redirectAdded, subject, "redirects until \(after.until)", old: old.origin, new: after.origin)
      return
    }
    add(
      Narrowing(before.until, after.until), .redirectShortened, .redirectProlonged, subject,
      "redirects until \(after.until) instead of \(before.until)", old: before.origin, new: after.origin)
  }
}
