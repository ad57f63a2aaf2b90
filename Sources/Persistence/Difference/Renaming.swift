/// Renames in an order in which no name is taken twice at a time.
struct Renaming {
  /// Each from a name that is there to one that is free.
  private(set) var steps: [(from: String, to: String)] = []
  /// Where what is left behind stands now, by the name that it had.
  private(set) var moved: [String: String] = [:]

  /// - Parameters:
  ///   - pairs: what is renamed.
  ///   - leaving: names of what goes later, and makes room where another wants its name.
  ///   - arriving: names that are made besides.
  init(_ pairs: [(from: String, to: String)], leaving: [String] = [], arriving: [String] = []) {
    let wanted = Set(pairs.map(\.to) + arriving)
    for name in leaving where wanted.contains(name) {
      moved[name] = Self.aside(name)
      steps.append((name, Self.aside(name)))
    }
    var pending = pairs.filter { $0.from != $0.to }
    while !pending.isEmpty {
      let taken = Set(pending.map(\.from))
      if let free = pending.firstIndex(where: { !taken.contains($0.to) }) {
        let step = pending.remove(at: free)
        steps.append(step)
      } else {
        let step = pending[0]
        steps.append((step.from, Self.aside(step.from)))
        pending[0].from = Self.aside(step.from)
      }
    }
  }

  private static func aside(_ name: String) -> String { "old_" + name.prefix(SchemaNames.longest - 4) }
}
