extension DescriptionReader {
  /// `moved: 2027-01-31`, of a resource that was renamed; or a map with the path that it had.
  func moved(_ node: DocumentNode, of resource: Resource) -> Moved? {
    var path = resource.was.map { Plural.of($0).kebab }
    var day: DocumentNode? = node
    var since: CalendarDate?
    if node.entries != nil {
      guard let map = map(node, of: "path, since and until", keys: ["path", "since", "until"]) else { return nil }
      day = map["until"]
      if let node = map["path"] { path = name(node, "a path", .any)?.kebab }
      if let node = map["since"] { since = movingDay(node) }
      if day == nil { report(.missingKey, "'moved' needs the last day: until", at: node) }
    }
    guard let day, let until = movingDay(day) else { return nil }
    if let since, since > until {
      report(.badMove, "it ends on \(until), before it begins on \(since)", at: node)
      return nil
    }
    guard let path else {
      report(
        .badMove, "nobody knows where it was: write 'was:', or { path: old-path, until: \(until) }", at: node)
      return nil
    }
    if path == resource.path {
      report(.badMove, "it is still at \(quoted(path)): there is nothing to redirect", at: node)
      return nil
    }
    return Moved(path: path, since: since, until: until, origin: Origin(node.range))
  }

  /// A day and no duration: a project that is generated again must not redirect for longer by it.
  private func movingDay(_ node: DocumentNode) -> CalendarDate? {
    guard let text = word(node, "a day") else { return nil }
    if let day = CalendarDate(text) { return day }
    let isSpan = (try? Literal.span(text)) != nil
    report(
      .badMove,
      isSpan
        ? "\(quoted(text)) does not say since when; write the last day, such as 2027-01-31"
        : "\(quoted(text)) is no day, such as 2027-01-31", at: node)
    return nil
  }
}
