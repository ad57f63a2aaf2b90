/// A line of Swift, taken apart as far as its brackets go: what is inside of strings and brackets is not at its top.
struct SwiftLine {
  /// A pair of brackets with nothing of the top level between.
  struct Group {
    var bracket: Character
    /// Of the bracket that opens it.
    var start: Int
    /// Of the bracket that closes it; nil where a later line does.
    var end: Int?
  }

  let text: [Character]
  private(set) var groups: [Group] = []
  /// Places of top-level characters that are neither in strings nor in brackets.
  private(set) var top: [Int] = []

  private static let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}", "<": ">"]

  init(_ text: some StringProtocol) {
    self.text = Array(text)
    var index = 0
    while index < self.text.count {
      if let end = stringEnd(at: index) {
        index = end
      } else if opens(at: index) {
        let end = groupEnd(at: index)
        groups.append(Group(bracket: self.text[index], start: index, end: end))
        // What follows a bracket that stays open is on the top of its own.
        index = (end ?? index) + 1
      } else {
        top.append(index)
        index += 1
      }
    }
  }

  /// The text between two places.
  func part(_ range: Range<Int>) -> String { String(text[range]) }

  /// Where `word` stands at the top.
  func places(of word: String) -> [Int] {
    let word = Array(word)
    return top.filter { start in
      start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word)
        && (start..<start + word.count).allSatisfy(isTop)
    }
  }

  private func isTop(_ place: Int) -> Bool {
    var (low, high) = (0, top.count)
    while low < high {
      let middle = (low + high) / 2
      if top[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < top.count && top[low] == place
  }

  /// An angle bracket opens only right behind a name: as an operator it has a blank before it.
  private func opens(at index: Int) -> Bool {
    switch text[index] {
    case "(", "[", "{": true
    case "<": index > 0 && (text[index - 1].isLetter || text[index - 1].isNumber) && groupEnd(at: index) != nil
    default: false
    }
  }

  private func groupEnd(at start: Int) -> Int? {
    guard let closing = Self.closing[text[start]] else { return nil }
    var index = start + 1
    while index < text.count {
      if let end = stringEnd(at: index) {
        index = end
      } else if text[index] == closing, closing != ">" || text[index - 1] != "-" {
        return index
      } else if opens(at: index) {
        guard let end = groupEnd(at: index) else { return nil }
        index = end + 1
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The place after a string literal that begins here; nil where none does.
  private func stringEnd(at start: Int) -> Int? {
    var index = start
    while index < text.count, text[index] == "#" { index += 1 }
    let hashes = index - start
    guard index < text.count, text[index] == "\"" else { return nil }
    // One of several lines.
    if text[index...].starts(with: "\"\"\"") { return text.count }
    index += 1
    let tail = [Character](repeating: "#", count: hashes)
    while index < text.count {
      if text[index] == "\"", text[(index + 1)...].starts(with: tail) { return index + 1 + hashes }
      if text[index] == "\\", text[(index + 1)...].starts(with: tail) {
        index += 1 + hashes
        if index < text.count, text[index] == "(" {
          guard let end = groupEnd(at: index) else { return nil }
          index = end + 1
        } else {
          index += 1
        }
      } else {
        index += 1
      }
    }
    return nil
  }
}
