/// The candidate that a misspelt word most likely meant.
///
/// Near means: alike but for case, `-` and `_`, or at most a third of its length away in letters left out, put in,
/// changed or swapped with their neighbour.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let plain = folded(word)
  let limit = max(1, word.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = folded(candidate)
    if other == plain { return candidate }
    guard abs(other.count - plain.count) <= limit else { continue }
    let distance = editDistance(plain, other)
    if distance <= limit, distance < best?.distance ?? .max, distance < plain.count { best = (candidate, distance) }
  }
  return best?.candidate
}

/// `; did you mean 'string'?`, or nothing.
public func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String {
  suggestion(for: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
}

private func folded(_ word: String) -> [Character] {
  word.lowercased().filter { $0 != "-" && $0 != "_" }.map(\.self)
}

/// Damerau's distance, of neighbours swapped once at most.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      var cost = min(previous[column + 1] + 1, current[column] + 1)
      cost = min(cost, previous[column] + (left[row] == right[column] ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
