/// Finds what a person probably meant.
public enum Suggestion {
  /// `did you mean "name"?` for the nearest candidate that is near enough, else nil. Ties go to the first by name.
  public static func phrase(for word: String, among candidates: some Sequence<String>) -> String? {
    // A distance costs as much as both lengths multiplied: what is that long, or that much longer, is no slip of the pen.
    guard word.utf8.count <= longestWord else { return nil }
    let limit = max(1, word.count / 3)
    let nearest =
      Set(candidates)
      .filter { $0.utf8.count <= longestWord && abs($0.count - word.count) <= limit }
      .map { (distance: distance(word.lowercased(), $0.lowercased()), name: $0) }
      .filter { $0.distance <= limit && $0.name != word }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return nearest.map { "did you mean \"\($0.name)\"?" }
  }

  /// In bytes.
  private static let longestWord = 200

  /// Edit distance in which swapping two neighbours is one step, like inserting, dropping and changing one.
  static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }
}
