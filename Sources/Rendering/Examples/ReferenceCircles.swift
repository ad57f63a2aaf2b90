import ServiceDescription

/// Which resources lead to each other by references, in any number of steps: the strongly connected components of the
/// graph of references, by Kosaraju's two walks, so that the time grows with the description and not with its square.
struct ReferenceCircles {
  /// One number for all resources of a circle.
  private var circles: [Name: Int] = [:]

  init(_ resources: [Resource]) {
    let positions = Dictionary(resources.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let targets = resources.map { resource in resource.references.compactMap { positions[$0.reference.target] } }
    var sources = Array(repeating: [Int](), count: resources.count)
    for (source, targets) in targets.enumerated() {
      for target in targets { sources[target].append(source) }
    }
    var found = Array(repeating: false, count: resources.count)
    for start in Self.finishingOrder(targets).reversed() {
      for member in Self.walk(from: start, along: sources, &found) { circles[resources[member].name] = start }
    }
  }

  /// Whether each of them leads to the other. A resource leads to itself.
  func contains(_ first: Name, and second: Name) -> Bool {
    circles[first] == circles[second]
  }

  /// Each node after all that it leads to, as far as circles allow.
  private static func finishingOrder(_ targets: [[Int]]) -> [Int] {
    var order: [Int] = []
    var found = Array(repeating: false, count: targets.count)
    for start in targets.indices { order += walk(from: start, along: targets, &found) }
    return order
  }

  /// What can be reached and was not found before, each after what it leads to. No recursion: a chain may be long.
  private static func walk(from start: Int, along edges: [[Int]], _ found: inout [Bool]) -> [Int] {
    guard !found[start] else { return [] }
    found[start] = true
    var order: [Int] = []
    var path = [(node: start, next: 0)]
    while let (node, next) = path.last {
      if next == edges[node].count {
        order.append(node)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = edges[node][next]
      if !found[target] {
        found[target] = true
        path.append((target, 0))
      }
    }
    return order
  }
}
