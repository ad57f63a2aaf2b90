extension DescriptionReader {
  /// Reports each group of resources that need each other to exist first: no row of any could ever be created.
  func checkRequiredCycles(_ resources: [Resource]) {
    var needs: [Name: [(field: Field, target: Name)]] = [:]
    for resource in resources {
      needs[resource.name] = resource.references.compactMap { field, reference in
        field.isOptional || reference.isUser ? nil : (field, reference.target)
      }
    }
    var finished: Set<Name> = []
    for resource in resources {
      search(from: resource.name, needs, &finished)
    }
  }

  private func search(
    from start: Name, _ needs: [Name: [(field: Field, target: Name)]], _ finished: inout Set<Name>
  ) {
    // By hand rather than by recursion: a chain is as long as there are resources.
    var path: [(name: Name, next: Int)] = finished.contains(start) ? [] : [(start, 0)]
    var depths: [Name: Int] = [start: 0]
    while let (name, next) = path.last {
      let edges = needs[name] ?? []
      guard next < edges.count else {
        finished.insert(name)
        depths[name] = nil
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let edge = edges[next]
      if let depth = depths[edge.target] {
        let names = path[depth...].map(\.name.written) + [edge.target.written]
        reportCycle(names, at: edge.field)
      } else if !finished.contains(edge.target) {
        depths[edge.target] = path.count
        path.append((edge.target, 0))
      }
    }
  }

  private func reportCycle(_ names: [String], at field: Field) {
    let shown = names.count > 12 ? names.prefix(11) + ["…", names[names.count - 1]] : names[...]
    let optional = "make one of the references optional"
    let message =
      names.count == 2
      ? "\(quoted(names[0])) needs another \(quoted(names[0])) to exist first, so there can be none; make the reference optional"
      : "\(shown.joined(separator: " → ")): each needs the next to exist first, so there can be none; \(optional)"
    report(.requiredCycle, message, at: field.typeOrigin)
  }
}
