extension DescriptionReader {
  /// What only all resources together show.
  func checkTogether(_ resources: [Resource], _ jobs: [Job]) {
    checkNames(resources)
    checkRenames(resources.map { ($0.name, $0.was, $0.origin) })
    checkRenames(jobs.map { ($0.name, $0.was, $0.origin) })
    checkMoves(resources)
    checkRequiredCycles(resources)
    for resource in resources {
      checkRoutes(of: resource)
      checkCacheFlag(of: resource)
      checkJobs(jobs, startedBy: resource)
    }
  }

  private func checkNames(_ resources: [Resource]) {
    var types: [String: Resource] = [:]
    var plurals: [String: Resource] = [:]
    for resource in resources {
      let type = resource.name.upperCamel.lowercased()
      if let other = types.updateValue(resource, forKey: type) {
        report(
          .resourcesMeet, "resources \(quoted(other.name.written)) and \(quoted(resource.name.written)) make one type",
          at: resource.origin)
        continue
      }
      // Without separators, because file names are made of plurals and not every disk tells case.
      let plural = resource.plural.words.joined()
      if let other = plurals.updateValue(resource, forKey: plural) {
        report(
          .resourcesMeet,
          "resources \(quoted(other.name.written)) and \(quoted(resource.name.written)) have the plural "
            + "\(quoted(resource.plural.kebab)); give one another with 'plural:'", at: resource.origin)
      }
      if resource.table.utf8.count > Self.longestName {
        report(
          .nameTooLong,
          "\(quoted(resource.name.written)) makes the table \(quoted(resource.table)) of \(resource.table.utf8.count) bytes; "
            + "PostgreSQL takes \(Self.longestName)", at: resource.origin)
      }
      checkPath(of: resource)
    }
  }

  /// Below the prefix, and among the tables.
  private var takenPaths: [String] {
    ["admin", "idempotency-keys"] + (jobs.isEmpty ? [] : ["queued-jobs"])
      + (hasAuth ? ["auth", "me", "users", "refresh-tokens"] : [])
  }

  private func checkPath(of resource: Resource) {
    let name = quoted(resource.name.written)
    if takenPaths.contains(resource.path) {
      report(
        .reservedResource,
        "resource \(name) has the path \(quoted(resource.path)), which the service needs; give it another with 'plural:'",
        at: resource.origin)
    } else if resource.table.hasPrefix("sqlite_") {
      report(
        .reservedResource,
        "resource \(name) makes the table \(quoted(resource.table)), a name that SQLite keeps for itself",
        at: resource.origin)
    }
  }

  /// `cache: { pages, unless: FLAG }`: the flag must not mean something already.
  private func checkCacheFlag(of resource: Resource) {
    guard let list = resource.actions.list, case .pages(_, let flag) = list.cache else { return }
    let filters = resource.list.filters.flatMap(\.queryNames)
    guard Self.listParameters.contains(flag.snake) || filters.contains(flag.snake) else { return }
    report(
      .filterNameTaken, "the cache's flag \(quoted(flag.written)) is a parameter that lists read already",
      at: list.origin)
  }

  private func checkMoves(_ resources: [Resource]) {
    var olds: [String: Resource] = [:]
    for resource in resources {
      guard let moved = resource.moved else { continue }
      let path = quoted(moved.path)
      if let other = resources.first(where: { $0.path == moved.path }) {
        report(.badMove, "\(path) is the path of \(quoted(other.name.written)): it cannot redirect", at: moved.origin)
      } else if let other = olds.updateValue(resource, forKey: moved.path) {
        report(.badMove, "\(path) leads to \(quoted(other.name.written)) already", at: moved.origin)
      } else if takenPaths.contains(moved.path) {
        report(.badMove, "the service needs \(path) for itself: it cannot redirect", at: moved.origin)
      }
    }
  }

  private func checkRenames(_ things: [(name: Name, was: Name?, origin: Origin)]) {
    let names = Set(things.map(\.name.words))
    var olds: [Name: Name] = [:]
    for thing in things {
      guard let was = thing.was else { continue }
      if names.contains(was.words) {
        report(
          .badRename, "\(quoted(was.written)) is still there: it was not renamed to \(quoted(thing.name.written))",
          at: thing.origin)
      } else if let other = olds.updateValue(thing.name, forKey: was) {
        report(.badRename, "\(quoted(other.written)) was \(quoted(was.written)) already", at: thing.origin)
      }
    }
  }
}
