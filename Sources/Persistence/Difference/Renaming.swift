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
  ///   - others: names that stay.
  init(
    _ pairs: [(from: String, to: String)], leaving: [String] = [], arriving: [String] = [],
    besides others: [String] = []
  ) {
    var taken = Set(pairs.flatMap { [$0.from, $0.to] } + leaving + arriving + others)
    func aside(_ name: String) -> String {
      let spare = SchemaNames.spare("old", name, besides: taken)
      taken.insert(spare)
      return spare
    }
    let wanted = Set(pairs.map(\.to) + arriving)
    for name in leaving where wanted.contains(name) {
      let spare = aside(name)
      moved[name] = spare
      steps.append((name, spare))
    }
    var pending = pairs.filter { $0.from != $0.to }
    while !pending.isEmpty {
      let taken = Set(pending.map(\.from))
      if let free = pending.firstIndex(where: { !taken.contains($0.to) }) {
        let step = pending.remove(at: free)
        steps.append(step)
      } else {
        let spare = aside(pending[0].from)
        steps.append((pending[0].from, spare))
        pending[0].from = spare
      }
    }
  }
}
